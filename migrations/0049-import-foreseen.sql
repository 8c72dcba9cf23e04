-- What a log would bring, beside its counts: its first rows as they would be written, how many of them would be open
-- and late at once, and which came in while the counter was closed. No names: rows of a log have none.
alter table case_import_finding
  add column foreseen jsonb not null default '{"rows": [], "open": 0, "late": 0, "closedDays": 0, "closedDayRows": []}';
