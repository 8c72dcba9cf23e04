-- Two officers at once: what a form was drawn from is counted, so that whoever saves second is told instead of
-- overwriting. A trigger counts, not the commands: an import, a job or a correction by hand cannot forget it.

create function ampera.count_revision() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  return new;
end $$;

alter table agency add column revision integer not null default 1;
alter table unit add column revision integer not null default 1;
alter table position add column revision integer not null default 1;
alter table employee add column revision integer not null default 1;

create trigger counts_revision before update on agency for each row execute function ampera.count_revision();
create trigger counts_revision before update on unit for each row execute function ampera.count_revision();
create trigger counts_revision before update on position for each row execute function ampera.count_revision();
create trigger counts_revision before update on employee for each row execute function ampera.count_revision();
