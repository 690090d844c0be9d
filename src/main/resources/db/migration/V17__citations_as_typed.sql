-- A citation is kept as it was typed; its parts are known only where the desk can read them, and a rule may have items (目) as well.
alter table legal_basis alter column regulation drop not null, alter column point drop not null, add column item varchar(40);
