-- What a closing wrote stays as it was written. Where an objection is decided after it, the year as it then stands is
-- written beside it: the newest counts.
create table annual_correction (
  agency_id integer not null references agency,
  closing_id uuid not null,
  objection_id uuid not null,
  employee_id uuid not null,
  overall_rating text,
  parts jsonb not null,
  because jsonb not null,
  corrected_at timestamptz not null,
  primary key (agency_id, closing_id, objection_id),
  foreign key (agency_id, closing_id) references year_closing (agency_id, closing_id),
  foreign key (agency_id, objection_id) references objection (agency_id, objection_id),
  foreign key (agency_id, employee_id) references employee (agency_id, employee_id)
);
create index annual_correction_of_employee on annual_correction (agency_id, employee_id);
call ampera.wall('annual_correction', 'select, insert');
