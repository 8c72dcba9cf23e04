-- What happens during the year: milestones, coaching, dialogues, and the reminders of them.

-- A dated step towards an indicator, of the plan's own or added while the work goes on.
create table milestone (
  agency_id integer not null references agency,
  milestone_id uuid not null,
  plan_id uuid not null,
  indicator_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  due_on date not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (agency_id, milestone_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  foreign key (agency_id, indicator_id) references plan_indicator (agency_id, indicator_id) on delete cascade
);
create index milestone_of_plan on milestone (agency_id, plan_id, due_on, milestone_id);
create index milestone_of_indicator on milestone (agency_id, indicator_id);
create index milestone_due on milestone (agency_id, due_on);
call ampera.wall('milestone', 'select, insert, delete');

-- It is no longer aimed at: it stays to be read, and this says why it counts no more.
create table milestone_withdrawal (
  agency_id integer not null references agency,
  milestone_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, milestone_id),
  foreign key (agency_id, milestone_id) references milestone (agency_id, milestone_id)
);
call ampera.wall('milestone_withdrawal', 'select, insert');

-- The record of progress by which a milestone is reached; taken back with it.
create table milestone_reached (
  agency_id integer not null references agency,
  progress_id uuid not null,
  milestone_id uuid not null,
  primary key (agency_id, progress_id),
  foreign key (agency_id, progress_id) references progress (agency_id, progress_id),
  foreign key (agency_id, milestone_id) references milestone (agency_id, milestone_id)
);
create index milestone_reached_by on milestone_reached (agency_id, milestone_id);
call ampera.wall('milestone_reached', 'select, insert');

-- What was seen and agreed in a coaching talk. "private": the author's own preparation, shown to nobody else.
create table coaching_note (
  agency_id integer not null references agency,
  note_id uuid not null,
  plan_id uuid not null,
  author_id uuid not null,
  visibility text not null check (visibility in ('shared', 'private')),
  talked_on date not null,
  seen text not null check (length(seen) between 1 and 2000),
  agreed text not null default '' check (length(agreed) <= 2000),
  next_step text check (length(next_step) between 1 and 300),
  next_step_on date,
  written_at timestamptz not null,
  acting_for text,
  primary key (agency_id, note_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id),
  check ((next_step is null) = (next_step_on is null)),
  check (visibility = 'shared' or next_step is null)
);
create index coaching_note_of_plan on coaching_note (agency_id, plan_id, talked_on desc, note_id desc);
create index coaching_step_due on coaching_note (agency_id, next_step_on) where next_step_on is not null;
call ampera.wall('coaching_note', 'select, insert');

create table coaching_step_done (
  agency_id integer not null references agency,
  note_id uuid not null,
  done_by uuid not null,
  done_at timestamptz not null,
  primary key (agency_id, note_id),
  foreign key (agency_id, note_id) references coaching_note (agency_id, note_id)
);
call ampera.wall('coaching_step_done', 'select, insert');

-- What somebody wants to speak about in the next dialogue.
create table dialogue_point (
  agency_id integer not null references agency,
  point_id uuid not null,
  plan_id uuid not null,
  author_id uuid not null,
  body text not null check (length(body) between 1 and 300),
  added_at timestamptz not null,
  acting_for text,
  primary key (agency_id, point_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
create index dialogue_point_of_plan on dialogue_point (agency_id, plan_id, added_at);
call ampera.wall('dialogue_point', 'select, insert, delete');

-- A dialogue that was held: what lay on the table, and what was agreed.
create table dialogue (
  agency_id integer not null references agency,
  dialogue_id uuid not null,
  plan_id uuid not null,
  held_on date not null,
  head_id uuid not null,                 -- who spoke with the person, as their appraiser of that time
  agenda jsonb not null,
  agreed text not null check (length(agreed) between 1 and 1500),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  acting_for text,
  primary key (agency_id, dialogue_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id)
);
create index dialogue_of_plan on dialogue (agency_id, plan_id, held_on desc, recorded_at desc);
call ampera.wall('dialogue', 'select, insert');

create table dialogue_confirmation (
  agency_id integer not null references agency,
  dialogue_id uuid not null,
  side text not null check (side in ('employee', 'head')),
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  acting_for text,
  primary key (agency_id, dialogue_id, side),
  foreign key (agency_id, dialogue_id) references dialogue (agency_id, dialogue_id)
);
call ampera.wall('dialogue_confirmation', 'select, insert');

-- Written down wrongly: it stays to be read and counts no more.
create table dialogue_withdrawal (
  agency_id integer not null references agency,
  dialogue_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (agency_id, dialogue_id),
  foreign key (agency_id, dialogue_id) references dialogue (agency_id, dialogue_id)
);
call ampera.wall('dialogue_withdrawal', 'select, insert');

-- Who was reminded of what, and when: at most once a week of the same thing.
create table reminder (
  agency_id integer not null references agency,
  employee_id uuid not null,
  kind text not null,
  subject_id uuid not null,              -- a plan, a milestone, an evaluation, a note, a dialogue; the person where no plan is begun
  part text not null default '',         -- the interval, where the subject has several
  reminded_on date not null,
  primary key (agency_id, employee_id, kind, subject_id, part, reminded_on)
);
create index reminder_of_day on reminder (agency_id, reminded_on);
call ampera.wall('reminder', 'select, insert');

-- A person pauses a kind of reminder and takes it up again; the newest record of a kind counts.
create table reminder_choice (
  agency_id integer not null references agency,
  employee_id uuid not null,
  kind text not null,
  chosen_at timestamptz not null,
  choice text not null check (choice in ('pause', 'resume')),
  primary key (agency_id, employee_id, kind, chosen_at)
);
call ampera.wall('reminder_choice', 'select, insert');

-- Asked for everybody at once, every morning.
create index evaluation_decided on evaluation (agency_id, decided_at);
