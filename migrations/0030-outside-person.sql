-- Somebody who appraises from outside the agency, as the mayor's secretary appraises the head of a district office:
-- an employee without any appointment here, with the title that they carry and where.
create table outside_person (
  agency_id integer not null references agency,
  employee_id uuid not null,
  position_title text not null check (length(position_title) between 1 and 200),
  institution text not null check (length(institution) between 1 and 200),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, employee_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
call ampera.wall('outside_person', 'select, insert, update');
