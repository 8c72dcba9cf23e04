-- In whose stead somebody wrote, as plan_change_request, plan_agreement and evaluation say it already.

alter table plan_version add column acting_for text;
alter table plan_comment add column acting_for text;
alter table feedback add column acting_for text;
alter table progress add column acting_for text;
