import { showMinutes } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Timeline, type TimelineEvent } from "#ui/layout/timeline.tsx";
import { showInstant } from "#ui/locale.ts";
import { CaseActions } from "./case-actions.tsx";
import { DueTag, labelOf } from "./case-words.tsx";
import type { ShownCase } from "./read-case.ts";
import type { Receivers } from "./receivers.ts";

type CaseProps = { shown: ShownCase; receivers: Receivers | null; attempt: Attempt; now: Date };

/** One case: where it stands, what comes next, what happened. */
export const CasePage = ({ shown, receivers, attempt, now }: CaseProps) => (
  <>
    <Breadcrumb crumbs={[{ href: "/loket", label: say("case.desk.title") }]} />
    <Heading eyebrow={shown.number} title={shown.service} lead={leadOf(shown)}>
      <LinkButton href={`/loket/permohonan/${shown.caseId}/tanda-terima`} variant="secondary">
        {say("case.receipt")}
      </LinkButton>
    </Heading>
    <ErrorSummary {...summaryOf(attempt)} />
    {shown.open?.pausedSince && (
      <Notice tone="info" title={say("case.clock.stands")}>
        {shown.pauses.at(-1)?.askedFor}
      </Notice>
    )}
    <Columns aside={<Facts shown={shown} now={now} />}>
      <CaseActions shown={shown} receivers={receivers} attempt={attempt} />
      <Card title={say("case.history")}>
        <Timeline events={eventsOf(shown)} />
      </Card>
    </Columns>
  </>
);

function leadOf({ closure, pickedUp, open, steps }: ShownCase): string {
  if (pickedUp) return say("case.state.picked-up");
  if (closure) return say(`case.outcome.${closure.outcome}`);
  const at = steps.findIndex(({ code }) => code === open?.step);
  return say("case.step-of", { at: at + 1, count: steps.length, step: labelOf(open?.step ?? "", steps) });
}

const Facts = ({ shown, now }: Pick<CaseProps, "shown" | "now">) => {
  const { open, closure } = shown;
  const missing = shown.requirements.filter(({ code }) => !shown.papers.includes(code));
  const items = [
    { term: say("case.name"), value: shown.applicant ?? say("case.not-said") },
    { term: say("case.phone"), value: shown.phone ?? say("case.not-said") },
    { term: say("case.received"), value: showInstant(shown.receivedAt) },
    ...(open
      ? [
          { term: say("case.due"), value: <DueTag of={{ ...open, warnAt: null }} now={now} /> },
          { term: say("case.holder"), value: `${open.holder ?? say("case.nobody")} · ${open.unitName}` },
        ]
      : []),
    ...(closure
      ? [
          {
            term: say("case.due"),
            value: closure.dueAt ? showInstant(closure.dueAt) : say("case.no-promise"),
          },
          {
            term: say("case.worked"),
            value: showMinutes(closure.workedMinutes),
          },
        ]
      : []),
    ...(shown.waitedMinutes === null
      ? []
      : [
          {
            term: say("case.waited"),
            value: showMinutes(shown.waitedMinutes),
          },
        ]),
    {
      term: say("case.papers"),
      value:
        missing.length === 0 ? say("case.papers.all") : say("case.papers.missing", { count: missing.length }),
    },
    ...(shown.note ? [{ term: say("case.note.label"), value: shown.note }] : []),
  ];
  return (
    <Card title={say("case.facts")}>
      <DefinitionList items={items} />
    </Card>
  );
};

/** Steps, pauses, the end and what was taken back, the newest first. */
function eventsOf(shown: ShownCase): TimelineEvent[] {
  const steps = shown.taken.map(({ step, by, unitName, note, beganAt, endedAt }) => ({
    at: beganAt,
    title: labelOf(step, shown.steps),
    text: [by ?? say("case.nobody"), unitName, note].filter(Boolean).join(" · "),
    state: endedAt ? ("done" as const) : ("now" as const),
  }));
  const pauses = shown.pauses.flatMap(({ beganAt, endedAt, reason, askedFor }) => [
    { at: beganAt, title: say(`case.pause.${reason}`), text: askedFor },
    ...(endedAt ? [{ at: endedAt, title: say("case.resumed") }] : []),
  ]);
  const { closure, pickedUp } = shown;
  const ends = [
    ...(closure
      ? [
          {
            at: closure.closedAt,
            title: say(`case.outcome.${closure.outcome}`),
            text: [closure.by, closure.reason].filter(Boolean).join(" · "),
          },
        ]
      : []),
    ...shown.reopenings.map(({ at, by, reason }) => ({
      at,
      title: say("case.reopened"),
      text: [by, reason].filter(Boolean).join(" · "),
    })),
    ...(pickedUp ? [{ at: pickedUp.at, title: say("case.state.picked-up"), text: pickedUp.by }] : []),
  ];
  return [...steps, ...pauses, ...ends]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ at, ...event }) => ({ ...event, when: showInstant(at), at: at.toISOString() }));
}
