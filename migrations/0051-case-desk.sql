-- What was done to a case out of the ordinary, by whom and why: without all papers, with steps left out, put right after
-- it was taken in, a handing out taken back.
create table case_exception (
  agency_id integer not null references agency,
  case_id uuid not null,
  decided_at timestamptz not null,
  kind text not null check (kind in ('resumed-incomplete', 'issued-incomplete', 'steps-left', 'corrected', 'pickup-undone')),
  about text not null default '' check (length(about) <= 1000), -- the papers, steps or fields; never a citizen's words
  reason text not null default '' check (length(reason) <= 500),
  decided_by uuid not null,
  primary key (agency_id, case_id, decided_at, kind),
  foreign key (agency_id, case_id) references service_case (agency_id, case_id)
);
call ampera.wall('case_exception', 'select, insert, update'); -- the reason is forgotten with the citizen's name

grant delete on case_pickup to ampera_app;

-- Taken in by mistake: closed so that nobody works on it, and counted nowhere.
alter table case_closure drop constraint case_closure_outcome_check;
alter table case_closure add constraint case_closure_outcome_check
  check (outcome in ('issued', 'refused', 'withdrawn', 'mistaken'));

alter table queue_ticket add column returned_at timestamptz; -- given back by who drew it: nobody waits with it
