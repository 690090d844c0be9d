-- 發文字號 of papers that left: asked for each new one
create index delivery_document_number on delivery (document_number);
