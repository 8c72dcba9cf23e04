import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import type { Quadrant } from "#appraisal/evaluation/quadrant.ts";
import { RatingsList } from "#appraisal/evaluation/ratings-list.tsx";
import { ConsiderPattern } from "#appraisal/organisation-rating/consider-pattern.tsx";
import type { MyOrganisation } from "#appraisal/organisation-rating/my-organisations.ts";
import type { Waits } from "#platform/waiting/my-waiting.ts";
import { say } from "#platform/words/words.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { type Task, Tasks } from "#ui/layout/tasks.tsx";
import { withWaits } from "#ui/layout/waits.ts";
import { showDay, showDays } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { ActingNotices } from "./acting-notices.tsx";
import type { Carried } from "./my-acting.ts";
import type { MyPeople, PersonOfMine } from "./my-people.ts";
import { tasksFor } from "./tasks.ts";
import { TeamCard } from "./team-card.tsx";

type MyPeopleProps = {
  mine: MyPeople;
  /** Positions carried as Plt this year: their people come with them and go with them. */
  carried: readonly Carried[];
  organisations: readonly MyOrganisation[];
  quadrant: Quadrant;
  /** What waits in the other rooms of the house. */
  waits: readonly Waits[];
  /** Which evaluation the picture of the team is of; the newest where nobody asked. */
  interval?: string | undefined;
};

export const MyPeoplePage = (props: MyPeopleProps) => {
  const { mine, carried, organisations, quadrant, waits, interval } = props;
  const tasks = withWaits(waits, tasksFor(mine));
  const waiting = tasks.filter((task) => task.tone !== "calm");
  const [first] = waiting;
  return (
    <>
      <Heading
        title={say("people.title")}
        lead={say("people.lead", { count: mine.people.length, waiting: waiting.length })}
      >
        {first?.href && <LinkButton href={first.href}>{say("people.first")}</LinkButton>}
        <LinkButton variant="secondary" href={`/orang-saya/evaluasi?tahun=${mine.year}`}>
          {say("people.session")}
        </LinkButton>
      </Heading>
      <ActingNotices carried={carried} today={mine.today} />
      <ConsiderPattern organisations={organisations} />
      <Columns first={<WaitingCard tasks={tasks} />} aside={<Spread people={mine.people} />}>
        <Card title={say("people.all", { year: mine.year })}>
          <Table
            caption={say("people.all", { year: mine.year })}
            captionHidden
            columns={columns(mine.year)}
            rows={mine.people}
            address={{ path: "/orang-saya", query: {} }}
            empty={<EmptyState title={say("people.none")} text={say("people.none.text")} />}
          />
          <OtherYears mine={mine} />
          <p>
            <a href={`/peran-hasil/matriks?tahun=${mine.year}`}>{say("cascade.to-matrix")}</a>
            {" · "}
            <a href="/keberatan">{say("objection.list.title")}</a>
            {" · "}
            <a href={`/tindak-lanjut?tahun=${mine.year}`}>{say("follow-up.mine")}</a>
          </p>
        </Card>
        <TeamCard mine={mine} quadrant={quadrant} interval={interval} />
      </Columns>
    </>
  );
};

/** The way back to a year in which anybody here had a plan, and from there to the one that runs. */
const OtherYears = ({ mine: { year, people, today } }: { mine: MyPeople }) => (
  <>
    {people.some((person) => person.lastYear !== null) && (
      <p>
        <a href={`/orang-saya?tahun=${year - 1}`}>{say("people.last-year", { year: year - 1 })}</a>
      </p>
    )}
    {!today.startsWith(`${year}-`) && (
      <p>
        <a href="/orang-saya">{say("people.last-year", { year: today.slice(0, 4) })}</a>
      </p>
    )}
  </>
);

const WaitingCard = ({ tasks }: { tasks: readonly Task[] }) => (
  <Card title={say("people.waiting")}>
    {tasks.length > 0 ? <Tasks tasks={tasks} /> : <p class="am-sub">{say("people.waiting.none")}</p>}
  </Card>
);

/** How the newest ratings spread; a picture for oneself, not a target. */
const Spread = ({ people }: { people: readonly PersonOfMine[] }) => {
  const newest = people.flatMap((person) => person.ratings.at(-1)?.overall ?? []);
  if (newest.length === 0) return null;
  const bars = overallRatings.toReversed().map((rating) => {
    const value = newest.filter((one) => one === rating).length;
    return { label: say(`rules.value.${rating}`), value, shown: String(value) };
  });
  return (
    <Card title={say("people.spread")}>
      <Bars caption={say("people.spread")} captionHidden bars={bars} />
    </Card>
  );
};

function columns(year: number): Column<PersonOfMine>[] {
  return [
    { head: say("people.column.name"), cell: (person) => <NameCell person={person} year={year} /> },
    { head: say("people.column.plan"), cell: planCell },
    {
      head: say("people.column.progress"),
      cell: progressCell,
    },
    { head: say("people.column.dialogue"), cell: dialogueCell },
    { head: say("people.column.feedback"), cell: feedbackCell },
    { head: say("people.column.rating"), cell: ratingCell },
  ];
}

type NameProps = { person: PersonOfMine; year: number };

/** Of the year's parts only; what is open of the year before stands where it waits. */
const NameCell = ({ person: { name, positionTitle, employeeId, days, parts }, year }: NameProps) => (
  <>
    <a href={`/pegawai/${employeeId}`}>{name}</a>
    <br />
    <span class="am-sub">
      {positionTitle}
      {days && ` · ${showDays(days.startsOn, days.endsOn)}`}
    </span>
    {parts
      .filter(({ startsOn }) => startsOn.startsWith(`${year}-`))
      .map((part) => (
        <>
          <br />
          <a class="am-small" href={`/rencana/${part.planId}`}>
            {say("people.part", { days: showDays(part.startsOn, part.endsOn) })}
          </a>
          {part.ratings.length > 0 && <RatingsList ratings={part.ratings} />}
        </>
      ))}
  </>
);

/** The way to what somebody has done so far, with its evidence. */
const progressCell = ({ planId, state, progressOn }: PersonOfMine) =>
  state?.kind === "agreed" ? (
    <a href={`/rencana/${planId}/kemajuan`}>
      {progressOn ? showDay(progressOn, "short") : say("people.progress.none")}
    </a>
  ) : (
    "–"
  );

/** The way to the dialogue with somebody, and when the last was held. */
const dialogueCell = ({ planId, during }: PersonOfMine) =>
  during === null ? (
    "–"
  ) : (
    <a href={`/rencana/${planId}/dialog`}>
      {during.dialogueOn ? showDay(during.dialogueOn, "short") : say("people.dialogue.none")}
    </a>
  );

const feedbackCell = ({ planId, state, feedback }: PersonOfMine) =>
  state?.kind === "agreed" ? (
    <a href={`/rencana/${planId}/umpan-balik/terdengar`}>{say("people.feedback", { count: feedback })}</a>
  ) : (
    "–"
  );

const planStates: Record<string, State> = {
  draft: "draft",
  proposed: "urgent",
  "change-asked": "going",
  offered: "going",
  agreed: "done",
};

const planCell = ({ planId, state }: PersonOfMine) =>
  state === null ? (
    <StateTag state="waiting">{say("people.plan.none")}</StateTag>
  ) : (
    <a href={`/rencana/${planId}`}>
      <StateTag state={planStates[state.kind] ?? "draft"}>{say(`people.plan.${state.kind}`)}</StateTag>
    </a>
  );

const ratingCell = ({ planId, ratings, due }: PersonOfMine) => {
  const [newest] = due;
  return (
    <>
      {ratings.length > 0 ? <RatingsList ratings={ratings} /> : "–"}
      {newest && (
        <>
          {ratings.length === 0 && <br />}
          <a href={`/rencana/${planId}/evaluasi/${newest}`}>
            {say("people.rate", { interval: intervalName(newest) })}
          </a>
        </>
      )}
    </>
  );
};
