-- An official document as it left the office, byte for byte. A template may change afterwards; what was sent does not.
create table kept_document (
    id         bigint generated always as identity primary key,
    case_no    varchar(20)  not null references improvement_notice,
    form       varchar(40)  not null,
    occurrence integer      not null,
    content    bytea        not null,
    sha256     varchar(64)  not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kept_at    timestamptz  not null,
    unique (case_no, form, occurrence)
);

create function refuse_change_of_kept_documents() returns trigger language plpgsql as $$
begin
    raise exception 'a document that was issued is kept as it is (%)', tg_op;
end $$;

create trigger kept_document_kept before delete or update on kept_document
    for each row execute function refuse_change_of_kept_documents();
create trigger kept_document_not_emptied before truncate on kept_document
    for each statement execute function refuse_change_of_kept_documents();
