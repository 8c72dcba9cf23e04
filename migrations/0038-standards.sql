-- Other names by which people look for a service ("surat miskin"), and who keeps them.
alter table service add column search_words text not null default '' check (length(search_words) <= 600);
alter table service add column revision integer not null default 1;

-- Where a unit's counter is and how it is reached; what is not told is not known.
create table service_office (
  agency_id integer not null references agency,
  unit_id uuid not null,
  address text not null default '' check (length(address) <= 300),
  phone text not null default '' check (length(phone) <= 40),
  note text not null default '' check (length(note) <= 300), -- a ramp, parking, which counter
  changed_by uuid,
  changed_at timestamptz not null,
  revision integer not null default 1,
  primary key (agency_id, unit_id),
  foreign key (agency_id, unit_id) references unit (agency_id, unit_id)
);
call ampera.wall('service_office', 'select, insert, update');

-- The due time of an open case that changed because a day off or other hours became known after it came in.
create table case_due_change (
  agency_id integer not null references agency,
  change_id uuid not null,
  case_id uuid not null,
  changed_at timestamptz not null,
  due_before timestamptz,
  due_after timestamptz,
  because jsonb not null, -- the steps of the rule that set it anew
  primary key (agency_id, change_id),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id)
);
create index case_due_change_of_case on case_due_change (agency_id, case_id, changed_at);
call ampera.wall('case_due_change', 'select, insert');
