-- Whoever serves a result also looks again where what it is measured by changed.
alter table result_look drop constraint result_look_source_kind_check,
  add constraint result_look_source_kind_check check (source_kind in ('result', 'goal', 'indicator'));
