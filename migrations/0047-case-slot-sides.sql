-- Weekdays and hours each by themselves: nobody asks for both at once, and told apart the rows are a sixth. Counted anew
-- from the cases: every unit and month is touched.
insert into measure_touch (agency_id, touch_id, unit_id, month, pile, touched_at)
select distinct on (agency_id, unit_id, month) agency_id, gen_random_uuid(), unit_id, month, 'case-time', now()
from case_time_slot;

drop table case_time_slot;

create table case_time_slot (
  agency_id integer not null references agency,
  unit_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  side text not null check (side in ('weekday', 'hour')),
  slot smallint not null check (slot between 0 and 23), -- ISO weekday (1 is Monday), or the hour, of coming in
  kind text not null check (kind in ('waited', 'worked')),
  minutes integer[] not null,
  ended integer[] not null,
  withdrawn integer[] not null,
  primary key (agency_id, side, unit_id, month, slot, kind)
);
call ampera.wall('case_time_slot', 'select, insert, delete');
create index case_time_slot_of_unit on case_time_slot (agency_id, unit_id, month); -- by which it is counted anew
