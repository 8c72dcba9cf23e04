-- Whom a complaint may be about is never forgotten: a name that was taken back keeps its mark. Nobody named them where
-- the program found the name in the words, until a person has checked.
alter table complaint_about
  alter column named_by drop not null,
  add column cleared_by uuid,
  add column cleared_at timestamptz,
  add check ((cleared_at is null) = (cleared_by is null));
grant update (named_by, named_at, cleared_by, cleared_at) on complaint_about to ampera_app;
