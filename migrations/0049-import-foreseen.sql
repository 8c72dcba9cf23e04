-- What a sheet would bring, beside its counts: its first rows as they would be written, how many of them would be open
-- and late at once, and which came in while the counter was closed. Null where a noun foresees nothing, as answers to
-- the survey do: what a respondent said stands nowhere but among the answers. No names: rows of a log have none.
alter table sheet_import_finding add column foreseen jsonb;
