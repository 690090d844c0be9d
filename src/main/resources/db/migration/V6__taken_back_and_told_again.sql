-- A wrongly given deadline is taken back, and the organisation is told.
alter table outgoing_mail drop constraint outgoing_mail_kind;
alter table outgoing_mail add constraint outgoing_mail_kind check (kind in
    ('NOTICE', 'REMINDER', 'INCOMPLETE_REPLY', 'EXTENSION', 'EXTENSION_TAKEN_BACK', 'SUSPENSION', 'REVOCATION', 'CLOSING',
     'WITHDRAWAL', 'BUREAU_REPORT', 'BUREAU_REMINDER'));

-- A letter in place of an e-mail is an official or a registered one; until now all were kept as official ones.
alter table outgoing_mail add column letter_channel varchar(20) check (letter_channel in ('OFFICIAL_LETTER', 'REGISTERED_MAIL'));
update outgoing_mail set letter_channel = 'OFFICIAL_LETTER' where state = 'BY_LETTER';
alter table outgoing_mail add constraint outgoing_mail_letter_channel check (state <> 'BY_LETTER' or letter_channel is not null);

-- Each suspension notice names its own start day; of an earlier one than the last only its text says which, so it stays empty here.
alter table delivery add column start_on date;
update delivery d set start_on = n.suspension_start_on from improvement_notice n
    where n.case_no = d.case_no and d.document = 'SUSPENSION'
    and d.id = (select max(l.id) from delivery l where l.case_no = d.case_no and l.document = 'SUSPENSION');
alter table delivery add constraint delivery_start check (document = 'SUSPENSION' or start_on is null);
