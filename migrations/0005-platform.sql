-- When a mail was last handed to the mail server: whoever tries it next leaves the others alone meanwhile.
alter table mail add column tried_at timestamptz;
create index mail_unsent on mail (agency_id, created_at, mail_id) where sent_at is null;

-- Two prints of the same content at the same moment are one paper. Where there are two already, both stay to be checked,
-- and the first is the one that is printed again.
update document set content_sha256 = content_sha256 || ' ' || code
where exists (
  select from document earlier
  where (earlier.agency_id, earlier.subject_id, earlier.kind, earlier.content_sha256)
      = (document.agency_id, document.subject_id, document.kind, document.content_sha256)
    and (earlier.made_at, earlier.document_id) < (document.made_at, document.document_id)
);
drop index document_of_subject;
alter table document add constraint document_same_content unique (agency_id, subject_id, kind, content_sha256);

-- An example that is being loaded. Begun with its agency and gone when all of it is there, so what stands here at a
-- start was cut short and holds nothing of anybody's.
create table example_loading (
  agency_id integer primary key references agency,
  begun_at timestamptz not null
);
call ampera.wall('example_loading', 'select, insert, delete');

-- The file that 0002 names, src/platform/identity/auth.ts, is src/platform/identity/better-auth/auth.ts now: a migration
-- that ran is not edited, so it is said here.
