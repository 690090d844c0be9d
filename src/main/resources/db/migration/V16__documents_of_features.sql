-- The official documents of every feature are kept here, and not every feature's case is a notice: each checks its own case number.
alter table kept_document drop constraint kept_document_case_no_fkey;
