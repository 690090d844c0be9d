-- A kept document is read slice by slice. Of bytes that are not compressed PostgreSQL reads no more than the slice it is asked for.
-- No row is rewritten, which the table would refuse: PDF and ODT are compressed in themselves, so those kept before are stored as they are.
alter table kept_document alter column content set storage external;
