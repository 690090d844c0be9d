create table organization (
    code           varchar(40)  primary key,
    version        integer      not null,
    name           varchar(200) not null,
    kind           varchar(20)  not null,
    email          varchar(254) not null,
    phone          varchar(40)  not null,
    address        varchar(200),
    service_state  varchar(20)  not null,
    suspended_from date,
    check (kind in ('AGENCY', 'ORGANIZATION')),
    check (service_state in ('IN_SERVICE', 'SUSPENDED')),
    check ((service_state = 'SUSPENDED') = (suspended_from is not null))
);
