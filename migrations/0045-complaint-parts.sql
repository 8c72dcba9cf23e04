-- Complaints that were split, and merged ones whose complainant is not content with the answer of the main one.

create index complaint_parts on complaint (agency_id, split_from) where split_from is not null;

-- Merged with another, answered there, and now looked into by itself again: what the merging was, and why it ended.
create table complaint_unmerging (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  merged_into uuid not null,
  merged_by uuid,
  merged_at timestamptz not null,
  answer_of uuid not null,          -- the complaint whose answer it is that did not settle this one
  answer_ordinal integer not null,
  sealed bytea not null,            -- why
  due_at timestamptz not null,
  reopened_at timestamptz not null,
  primary key (agency_id, complaint_id, reopened_at),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id),
  foreign key (agency_id, merged_into) references complaint (agency_id, complaint_id),
  foreign key (agency_id, answer_of, answer_ordinal) references complaint_answer (agency_id, complaint_id, ordinal)
);
call ampera.wall('complaint_unmerging', 'select, insert');

-- Whoever is looked into again is not closed any more; what had been stands in complaint_unmerging.
grant delete on complaint_closing to ampera_app;

-- Where the agency has no head of its own that may decide: which authority above did.
alter table complaint_appeal_decision
  add column decided_above text check (length(decided_above) between 1 and 120);
