import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import type { Quadrant } from "#appraisal/evaluation/quadrant.ts";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { TeamNine } from "#ui/chart/team-nine.tsx";
import { LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Progress } from "#ui/layout/progress.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { showDay, showDays } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { farOf, isWaiting, partHref, sessionHref } from "./onward.ts";
import type { Session, SessionPart, Stage } from "./session.schema.ts";
import { type Marked, teamOf } from "./team.ts";

type SessionProps = { session: Session; quadrant: Quadrant };

/** Who is to be rated for an interval, how far one is, and the way through. */
export const SessionPage = ({ session, quadrant }: SessionProps) => {
  const { interval, year, parts } = session;
  const far = farOf(session);
  const title = say("evaluation.session.title", { interval: intervalName(interval), year });
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/orang-saya?tahun=${year}`, label: say("nav.my-people") }]} />
      <Heading title={title} lead={say("evaluation.session.lead")} />
      <Intervals session={session} />
      {!session.isOpen && session.opensOn && (
        <Notice tone="info">{say("evaluation.opens-on", { day: showDay(session.opensOn) })}</Notice>
      )}
      <Card>
        <Progress
          id="session"
          label={intervalName(interval)}
          value={far.done}
          max={Math.max(1, far.count)}
          words={far.words}
        />
        <Ways session={session} />
        <Table
          caption={title}
          captionHidden
          columns={columns(session)}
          rows={parts}
          address={{ path: "/orang-saya/evaluasi", query: {} }}
          empty={<EmptyState title={say("people.none")} text={say("people.none.text")} />}
          compact
        />
      </Card>
      <TeamCard session={session} quadrant={quadrant} />
    </>
  );
};

/** Every interval of the year, each with how far it is. */
const Intervals = ({ session: { intervals, interval, year } }: { session: Session }) => (
  <Tabs
    label={say("evaluation.session.intervals")}
    tabs={intervals.map(({ code, decided, count }) => ({
      href: sessionHref({ year, interval: code }),
      label: say("evaluation.session.interval", { interval: intervalName(code), decided, count }),
      current: code === interval,
    }))}
  />
);

const Ways = ({ session }: { session: Session }) => {
  const { interval, parts, isOpen } = session;
  const first = parts.find(isWaiting);
  const complete = parts.filter(({ stage }) => stage === "complete").length;
  return (
    <ActionBar>
      {first?.planId && (
        <LinkButton href={partHref({ planId: first.planId, interval })}>
          {say("evaluation.session.begin", { name: first.name })}
        </LinkButton>
      )}
      {isOpen && complete > 0 && (
        <LinkButton variant="secondary" href={decideAllHref(session)}>
          {say("evaluation.session.decide-all", { count: complete })}
        </LinkButton>
      )}
    </ActionBar>
  );
};

export function decideAllHref({ year, interval }: Pick<Session, "year" | "interval">): string {
  return `/orang-saya/evaluasi/tetapkan?tahun=${year}&interval=${interval}`;
}

function columns(session: Session): Column<SessionPart>[] {
  return [
    { head: say("people.column.name"), cell: (part) => <NameCell part={part} interval={session.interval} /> },
    {
      head: say("evaluation.session.stage"),
      cell: ({ stage }) => (
        <StateTag state={stageLooks[stage]}>{say(`evaluation.session.stage.${stage}`)}</StateTag>
      ),
    },
    { head: say("evaluation.results"), cell: ({ results }) => ratingText(results), onPhone: "labelled" },
    { head: say("evaluation.conduct"), cell: ({ conduct }) => ratingText(conduct), onPhone: "labelled" },
    {
      head: say("people.column.rating"),
      cell: ({ overall, asked }) => (
        <>
          {overall ? say(`rules.value.${overall}`) : "–"}
          {asked.map((step) => (
            <p class="am-sub am-small">{explain(step).sentence}</p>
          ))}
        </>
      ),
      onPhone: "labelled",
    },
  ];
}

const stageLooks: Record<Stage, State> = {
  untouched: "waiting",
  begun: "draft",
  "reason-missing": "late",
  complete: "going",
  decided: "done",
  closed: "closed",
  "not-agreed": "closed",
};

const NameCell = ({ part, interval }: { part: SessionPart; interval: string }) => {
  const href = hrefOf(part, interval);
  return (
    <>
      {href ? <a href={href}>{part.name}</a> : part.name}
      <br />
      <span class="am-sub">
        {part.positionTitle}
        {part.startsOn && part.endsOn && ` · ${showDays(part.startsOn, part.endsOn)}`}
      </span>
    </>
  );
};

function hrefOf(part: SessionPart, interval: string): string | null {
  if (part.evaluationId) return `/evaluasi/${part.evaluationId}`;
  if (!part.planId) return `/pegawai/${part.employeeId}`;
  return part.stage === "not-agreed" || part.stage === "closed"
    ? `/rencana/${part.planId}`
    : partHref({ planId: part.planId, interval });
}

function ratingText(rating: SessionPart["results"]): string {
  return rating ? say(`rules.value.${rating}`) : "–";
}

const TeamCard = ({ session, quadrant }: SessionProps) => {
  const marked = session.parts.flatMap((part): Marked[] => {
    const { name, results, conduct, stage } = part;
    const href = hrefOf(part, session.interval);
    if (!results || !conduct || !href) return [];
    return [{ name, href, results, conduct, isDecided: stage === "decided" }];
  });
  if (marked.length === 0) return null;
  const title = say("evaluation.team", { interval: intervalName(session.interval), year: session.year });
  return (
    <Card title={title}>
      <TeamNine title={title} titleHidden {...teamOf(marked, quadrant)} />
    </Card>
  );
};
