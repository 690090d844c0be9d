-- Which kinds of mail there are, the features declare: a list of them here would be missed first when a mail is written in operation.
alter table outgoing_mail drop constraint outgoing_mail_kind;
