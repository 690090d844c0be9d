-- The case record. It outlives the engine's history; nothing here is cleaned up by a timer (C6).

create table case_number (
    roc_year    integer primary key,
    last_number integer not null
);

create table improvement_notice (
    case_no                   varchar(20)  primary key,
    version                   bigint       not null,
    status                    varchar(20)  not null check (status in ('DRAFT', 'PROPOSED', 'RETURNED', 'APPROVED', 'ISSUED',
                                                                      'SUSPENDING', 'CLOSING', 'CLOSED', 'WITHDRAWN')),
    registered_by             varchar(100) not null,
    registered_at             timestamptz  not null,
    org_code                  varchar(40)  not null references organization (code),
    org_name                  varchar(200) not null,
    period_from               date         not null,
    period_to                 date         not null,
    incident_level            integer      not null check (incident_level between 1 and 4),
    reason_text               varchar(4000),
    contact_unit              varchar(200) not null,
    contact_name              varchar(200) not null,
    contact_phone             varchar(200) not null,
    contact_email             varchar(254) not null,
    deadline_length           integer check (deadline_length between 1 and 365),
    day_kind                  varchar(20),
    reminder_days             varchar(60),
    follow_up_limit           integer check (follow_up_limit between 1 and 3),
    lead_days                 integer check (lead_days between 0 and 90),
    deviation_reason          varchar(4000),
    follow_up_officer         varchar(100),
    approved_by               varchar(100),
    approved_at               timestamptz,
    return_reason             varchar(4000),
    withdrawal_reason         varchar(4000),
    withdrawal_proposed_by    varchar(100),
    revocation_reason         varchar(4000),
    revocation_proposed_by    varchar(100),
    file_number               varchar(200),
    retention_period          varchar(40),
    suspension_start_on       date,
    suspension_notified_on    date,
    suspension_stopped_on     date,
    suspension_stopped_by     varchar(100),
    suspension_stop_note      varchar(4000),
    suspension_revoked_at     timestamptz,
    check (period_from <= period_to),
    check (approved_by is null or approved_by <> registered_by)
);
create index improvement_notice_organization on improvement_notice (org_code);

create table user_computer_ip (
    case_no  varchar(20) not null references improvement_notice,
    position integer     not null,
    ip       varchar(45) not null,
    primary key (case_no, position)
);

create table malicious_ip (
    case_no  varchar(20) not null references improvement_notice,
    position integer     not null,
    ip       varchar(45) not null,
    primary key (case_no, position)
);

create table improvement_item (
    case_no    varchar(20)   not null references improvement_notice,
    position   integer       not null,
    seq        integer       not null,
    text       varchar(4000) not null,
    procedural boolean       not null,
    primary key (case_no, position)
);

create table legal_basis (
    case_no      varchar(20)   not null references improvement_notice,
    position     integer       not null,
    citation     varchar(4000) not null,
    regulation   varchar(200)  not null,
    point        varchar(40)   not null,
    paragraph    varchar(40),
    subparagraph varchar(40),
    primary key (case_no, position)
);

create table deadline (
    id            bigint generated always as identity primary key,
    case_no       varchar(20)  not null references improvement_notice,
    round         integer      not null check (round between 1 and 3),
    due_on        date         not null,
    set_at        timestamptz  not null,
    set_by        varchar(100) not null,
    computation   varchar(400) not null,
    reminded_days integer
);
create index deadline_case on deadline (case_no);

create table delivery (
    id              bigint generated always as identity primary key,
    case_no         varchar(20)  not null references improvement_notice,
    document        varchar(20)  not null check (document in ('NOTICE', 'SUSPENSION')),
    channel         varchar(20)  not null check (channel in ('EMAIL', 'OFFICIAL_LETTER', 'REGISTERED_MAIL')),
    recipient       varchar(254),
    document_number varchar(200) not null,
    sent_on         date         not null,
    content         text         not null,
    gone_on         date,
    served          boolean,
    served_on       date,
    proof           varchar(4000),
    recorded_by     varchar(100)
);
create index delivery_case on delivery (case_no);
-- the suspension notice is dispatched anew when its start day came before it had gone
create unique index delivery_notice_once on delivery (case_no) where document = 'NOTICE';

create table reply (
    id                    bigint generated always as identity primary key,
    case_no               varchar(20) not null references improvement_notice,
    no                    integer     not null,
    channel               varchar(20) not null check (channel in ('EMAIL', 'OFFICIAL_LETTER')),
    state                 varchar(20) not null check (state in ('RECEIVED', 'CONFIRMED', 'COMPLETE', 'INCOMPLETE', 'UNCONFIRMED',
                                                                'REPLACED', 'FILED')),
    received_on           date        not null,
    document_number       varchar(200),
    respondent_name       varchar(200),
    respondent_phone      varchar(200),
    respondent_email      varchar(254),
    claimed_completion_on date,
    notice_enclosed       boolean     not null,
    seal_seen             boolean     not null,
    checked_in_round      integer,
    missing_items         varchar(4000),
    corrects              integer,
    correction_reason     varchar(4000),
    registered_at         timestamptz not null,
    registered_by         varchar(100) not null,
    unique (case_no, no)
);

create table reply_item (
    reply_id  bigint        not null references reply,
    position  integer       not null,
    seq       integer       not null,
    measure   varchar(4000) not null,
    completed boolean       not null,
    schedule  varchar(4000),
    primary key (reply_id, position)
);

create table reply_evidence (
    reply_id bigint        not null references reply,
    position integer       not null,
    name     varchar(4000) not null,
    primary key (reply_id, position)
);

create table phone_record (
    id           bigint generated always as identity primary key,
    case_no      varchar(20)   not null references improvement_notice,
    reply_no     integer       not null,
    direction    varchar(20)   not null check (direction in ('OUTBOUND', 'INBOUND')),
    outcome      varchar(20)   not null check (outcome in ('CONFIRMED', 'NOT_REACHED', 'ABANDONED')),
    phone_number varchar(40)   not null,
    our_person   varchar(200)  not null,
    their_person varchar(200),
    talked_at    timestamptz   not null,
    content      varchar(4000) not null,
    recorded_at  timestamptz   not null,
    recorded_by  varchar(100)  not null
);
create index phone_record_case on phone_record (case_no);

create table follow_up_round (
    id           bigint generated always as identity primary key,
    case_no      varchar(20)  not null references improvement_notice,
    round        integer      not null check (round between 1 and 3),
    officer      varchar(100) not null,
    opened_at    timestamptz  not null,
    early_reason varchar(4000),
    early_by     varchar(100),
    unique (case_no, round)
);

create table assessment (
    id                     bigint generated always as identity primary key,
    case_no                varchar(20)   not null references improvement_notice,
    round                  integer       not null check (round between 1 and 3),
    state                  varchar(20)   not null check (state in ('PROPOSED', 'APPROVED', 'VALID', 'REFUSED', 'REPLACED')),
    result                 varchar(20)   not null check (result in ('COMPLETED', 'EXTENDED', 'SUSPENDED', 'OTHER')),
    outcome                varchar(20)   not null check (outcome in ('COMPLETED', 'EXTENDED', 'SUSPENDED')),
    follow_up_date         date          not null,
    new_deadline           date,
    severity_reason        varchar(4000),
    proposed_start_on      date,
    other_text             varchar(4000),
    opinion                varchar(4000) not null,
    suspension_notice_date date,
    suspension_start_date  date,
    correction_reason      varchar(4000),
    approved_by            varchar(100),
    approved_at            timestamptz,
    refusal_reason         varchar(4000),
    assessed_at            timestamptz   not null,
    assessed_by            varchar(100)  not null,
    check (round < 3 or result in ('COMPLETED', 'SUSPENDED')),
    check (outcome <> 'EXTENDED' or new_deadline is not null),
    check (outcome <> 'SUSPENDED' or round > 1 or severity_reason is not null),
    -- one row of the sheet counts per round; looked at on commit, because a correction writes the new row before it marks the old one
    constraint assessment_standing exclude using btree (case_no with =, round with =)
        where (state in ('PROPOSED', 'APPROVED', 'VALID')) deferrable initially deferred
);
create index assessment_case on assessment (case_no);

create table bureau_report (
    id                     bigint generated always as identity primary key,
    case_no                varchar(20) not null references improvement_notice,
    occurrence             integer     not null,
    prepared_at            timestamptz not null,
    reported_on            date,
    correction             varchar(4000),
    content                text,
    answer                 varchar(20) check (answer in ('ACCEPTED', 'RETURNED')),
    answered_on            date,
    bureau_document_number varchar(200),
    note                   varchar(4000),
    answer_recorded_by     varchar(100),
    unique (case_no, occurrence)
);

create table incident_report (
    id            bigint generated always as identity primary key,
    case_no       varchar(20)  not null references improvement_notice,
    reported_at   timestamptz  not null,
    report_number varchar(200) not null,
    report_level  integer      not null check (report_level between 1 and 4),
    reason        varchar(4000),
    recorded_at   timestamptz  not null,
    recorded_by   varchar(100) not null
);
create index incident_report_case on incident_report (case_no);

create table notice_event (
    id      bigint generated always as identity primary key,
    case_no varchar(20)  not null references improvement_notice,
    at      timestamptz  not null,
    actor   varchar(100) not null,
    kind    varchar(100) not null,
    text    text         not null
);
create index notice_event_case on notice_event (case_no);

create function refuse_change_of_events() returns trigger language plpgsql as $$
begin
    raise exception 'the log of a case is append-only (%)', tg_op;
end
$$;
create trigger notice_event_kept before update or delete on notice_event
    for each row execute function refuse_change_of_events();
create trigger notice_event_not_emptied before truncate on notice_event
    for each statement execute function refuse_change_of_events();
