-- A note that was wrong, or in the wrong plan, is taken back by its author with a reason; it stays to be read.
create table coaching_note_withdrawal (
  agency_id integer not null references agency,
  note_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, note_id),
  foreign key (agency_id, note_id) references coaching_note (agency_id, note_id)
);
call ampera.wall('coaching_note_withdrawal', 'select, insert');
