-- The register of outgoing mail. It is the record of what was written to whom, so its content is written once and kept.

create table outgoing_mail (
    id                     uuid primary key,
    version                bigint       not null default 0,
    register_no            bigint       generated always as identity unique,
    case_no                varchar(20)  not null,
    kind                   varchar(30)  not null,
    occurrence             varchar(100) not null,
    dedupe_key             varchar(200) not null unique,
    message_id             varchar(200) not null unique,
    sender                 varchar(254) not null,
    recipient              varchar(254) not null,
    subject                text         not null,
    body                   text         not null,
    raw_message            bytea        not null,
    raw_sha256             varchar(64)  not null,
    queued_at              timestamptz  not null,
    replaces               uuid         unique references outgoing_mail (id),

    state                  varchar(20)  not null,
    attempts               integer      not null default 0,
    next_attempt_at        timestamptz  not null,
    first_attempted_at     timestamptz,
    claimed_at             timestamptz,
    sent_at                timestamptz,
    last_response          text,
    resolved_by            varchar(100),
    resolved_at            timestamptz,
    resolution_reason      text,
    letter_document_number varchar(200),
    letter_sent_on         date,

    constraint outgoing_mail_kind check (kind in
        ('NOTICE', 'REMINDER', 'INCOMPLETE_REPLY', 'EXTENSION', 'SUSPENSION', 'REVOCATION', 'CLOSING', 'WITHDRAWAL',
         'BUREAU_REPORT', 'BUREAU_REMINDER')),
    constraint outgoing_mail_state check (state in
        ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'HELD', 'REPLACED', 'BY_LETTER', 'DISCARDED')),
    constraint outgoing_mail_digest check (raw_sha256 ~ '^[0-9a-f]{64}$'),
    constraint outgoing_mail_claimed check (state <> 'SENDING' or (claimed_at is not null and attempts > 0)),
    constraint outgoing_mail_sent check ((state = 'SENT') = (sent_at is not null)),
    constraint outgoing_mail_resolved check (state not in ('REPLACED', 'BY_LETTER', 'DISCARDED')
        or (resolved_by is not null and resolved_at is not null)),
    constraint outgoing_mail_letter check ((state = 'BY_LETTER')
        = (letter_document_number is not null and letter_sent_on is not null)),
    constraint outgoing_mail_discarded check (state <> 'DISCARDED' or resolution_reason is not null)
);

create index outgoing_mail_due on outgoing_mail (next_attempt_at, register_no) where state = 'QUEUED';
create index outgoing_mail_sending on outgoing_mail (claimed_at) where state = 'SENDING';
create index outgoing_mail_case on outgoing_mail (case_no, register_no);

create table outgoing_mail_attachment (
    mail_id      uuid         not null references outgoing_mail (id),
    position     integer      not null check (position > 0),
    name         varchar(255) not null,
    content_type varchar(255) not null,
    sha256       varchar(64)  not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content      bytea        not null,
    primary key (mail_id, position)
);

-- A correction is a new row; what has been registered can neither be rewritten nor removed by the application.
create function refuse_change_of_registered_mail() returns trigger language plpgsql as $$
begin
    raise exception 'registered mail is kept as it is (% on %)', tg_op, tg_table_name;
end
$$;

create trigger outgoing_mail_kept before delete or update of
    id, register_no, case_no, kind, occurrence, dedupe_key, message_id, sender, recipient, subject, body, raw_message, raw_sha256,
    queued_at, replaces
    on outgoing_mail for each row execute function refuse_change_of_registered_mail();

create trigger outgoing_mail_attachment_kept before delete or update
    on outgoing_mail_attachment for each row execute function refuse_change_of_registered_mail();
