-- What is passed over is passed over for one very rating: of results and of conduct, not only for what both come to.
-- Of what was written before, it is the newest decision on the evaluation by then that came to that overall rating.
alter table follow_up_pass
  add column results_rating text check (results_rating in ('above', 'as', 'below')),
  add column conduct_rating text check (conduct_rating in ('above', 'as', 'below'));
update follow_up_pass p set (results_rating, conduct_rating) = (
  select was.results_rating, was.conduct_rating
  from (
    select e.results_rating, e.conduct_rating, e.overall_rating, e.decided_at
    from evaluation e where e.agency_id = p.agency_id and e.evaluation_id = p.evaluation_id
    union all
    select d.results_rating, d.conduct_rating, d.overall_rating, d.decided_at
    from objection_decision d
    where d.agency_id = p.agency_id and d.evaluation_id = p.evaluation_id and d.outcome = 'changed'
    union all
    select n.results_rating, n.conduct_rating, n.overall_rating, n.decided_at
    from evaluation e
    join national_rating n on n.agency_id = e.agency_id and n.plan_id = e.plan_id and n.interval = e.interval
    where e.agency_id = p.agency_id and e.evaluation_id = p.evaluation_id
  ) as was
  order by (was.overall_rating = p.overall_rating) desc, (was.decided_at <= p.passed_at) desc, was.decided_at desc
  limit 1);
alter table follow_up_pass
  alter column results_rating set not null,
  alter column conduct_rating set not null,
  drop constraint follow_up_pass_pkey,
  add primary key (agency_id, evaluation_id, kind, results_rating, conduct_rating);
