-- In whose stead somebody wrote, as plan_change_request, plan_agreement and evaluation say it already.

alter table plan_version add column acting_for text;
alter table plan_comment add column acting_for text;
alter table feedback add column acting_for text;
alter table progress add column acting_for text;

-- What was recorded by mistake is taken back: the record stays, and this one says that it no longer counts.
create table progress_withdrawal (
  agency_id integer not null references agency,
  progress_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, progress_id),
  foreign key (agency_id, progress_id) references progress (agency_id, progress_id)
);
call ampera.wall('progress_withdrawal', 'select, insert');
