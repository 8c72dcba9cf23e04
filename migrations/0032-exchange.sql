-- What stood here in every part when a difference was kept: it is open again once any of them is another one. Null where
-- it was kept before the parts were written down; such a difference is open again, so that nobody is passed over.
alter table rating_difference_kept
  add column results_rating text check (results_rating in ('above', 'as', 'below')),
  add column conduct_rating text check (conduct_rating in ('above', 'as', 'below'));

-- Other lines of the same person and interval in a file, and whether somebody rated here is in it.
create index rating_import_line_of_person on rating_import_line (agency_id, import_id, nip, interval);
