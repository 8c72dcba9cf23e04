-- The desk of complaints: what it waits for, whom it hides, and what SP4N-LAPOR! says of what came from there.

-- Asked something, and not replied to yet: the clock of the answer stands.
create table complaint_wait (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz, -- replied to, or the next step was taken without a reply
  primary key (agency_id, complaint_id, began_at),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id),
  check (ended_at >= began_at)
);
create unique index complaint_wait_one_at_a_time on complaint_wait (agency_id, complaint_id) where ended_at is null;
call ampera.wall('complaint_wait', 'select, insert, update');

-- Made confidential by who handles it, though its complainant had not asked for it.
create table complaint_hiding (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  hidden_by uuid not null,
  hidden_at timestamptz not null,
  primary key (agency_id, complaint_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_hiding', 'select, insert');

-- What the file of SP4N-LAPOR! said of a complaint and nothing here says: it goes out again as it came.
create table complaint_lapor (
  agency_id integer not null references agency,
  complaint_id uuid not null,
  status text not null check (status in ('unchecked', 'going', 'done')),
  category text check (length(category) between 1 and 60),
  routed_on date,
  reply text check (length(reply) between 1 and 4000), -- of one that is not done over there
  replied_on date,
  rating integer check (rating between 1 and 5),
  imported_at timestamptz not null,
  primary key (agency_id, complaint_id),
  foreign key (agency_id, complaint_id) references complaint (agency_id, complaint_id)
);
call ampera.wall('complaint_lapor', 'select, insert');

-- What is closed, the newest first, page by page.
create index complaint_closing_newest on complaint_closing (agency_id, closed_at desc, complaint_id desc);

create index praise_of_complaint on praise (agency_id, complaint_id);
