-- What stands in another application or on paper comes in by sheets: cases, and answers to the survey, in the same way.
do $$
declare
  known record;
begin
  for known in
    select conname, conrelid::regclass as of from pg_constraint
    where conrelid::regclass::text ~ '^case_(import|source)(_|$)' and conname ~ '^case_(import|source)_'
  loop
    execute format('alter table %s rename constraint %I to %I', known.of, known.conname,
      regexp_replace(known.conname, '^case_', 'sheet_'));
  end loop;
end $$;
alter index case_import_recent rename to sheet_import_recent;

alter table case_source rename to sheet_source;
alter table case_import rename to sheet_import;
alter table case_import_reading rename to sheet_import_reading;
alter table case_import_finding rename to sheet_import_finding;
alter table case_import_problem rename to sheet_import_problem;
alter table case_import_request rename to sheet_import_request;
alter table case_import_confirmation rename to sheet_import_confirmation;

-- Of what its rows are.
alter table sheet_source add column noun text not null default 'case' check (noun in ('case', 'survey'));
alter table sheet_source alter column noun drop default;
alter table sheet_source drop constraint sheet_source_agency_id_name_key;
alter table sheet_source add constraint sheet_source_of_noun unique (agency_id, noun, name);

-- What the words of a sheet mean has one name, whatever they are words for.
update sheet_source
set mapping = mapping - 'outcomes' || jsonb_build_object('meanings', mapping -> 'outcomes') where mapping ? 'outcomes';
update sheet_import_finding
set guess = guess - 'outcomes' || jsonb_build_object('meanings', guess -> 'outcomes'),
  words = words - 'outcomes' || jsonb_build_object('meanings', words -> 'outcomes')
where guess ? 'outcomes';

alter table sheet_import_confirmation add column unchanged integer not null default 0;
