-- The rating that counts of each evaluation. Every list, picture and figure reads ratings here and not from
-- `evaluation`: a decision on an objection replaces what the appraiser rated, and this is the one place that knows.
create view rating_in_force with (security_invoker = true) as
select e.agency_id, e.evaluation_id, e.plan_id, e.interval, e.results_rating, e.conduct_rating, e.overall_rating,
  e.decided_by, e.decided_at
from evaluation e;
grant select on rating_in_force to ampera_app, ampera_bulk;
