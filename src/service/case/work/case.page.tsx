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
import { Timeline } from "#ui/layout/timeline.tsx";
import { showInstant } from "#ui/locale.ts";
import { missingOf, papersUnknown } from "../case-exceptions.ts";
import { DueTag, labelOf } from "../case-words.tsx";
import { CaseActions } from "./case-actions.tsx";
import { eventsOf } from "./case-history.ts";
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
    ...(closure ? endFacts(closure) : []),
    ...(shown.waitedMinutes === null
      ? []
      : [
          {
            term: say("case.waited"),
            value: showMinutes(shown.waitedMinutes),
          },
        ]),
    ...(shown.source
      ? [{ term: say("case.source"), value: `${shown.source.reference} · ${shown.source.name}` }]
      : []),
    { term: say("case.papers"), value: papersInWords(shown) },
    ...(shown.note ? [{ term: say("case.note.label"), value: shown.note }] : []),
  ];
  return (
    <Card title={say("case.facts")}>
      <DefinitionList items={items} />
      {shown.mayCorrect && (
        <p>
          <a class="ds-link" href={`/loket/permohonan/${shown.caseId}/perbaiki`}>
            {say("case.correct")}
          </a>
        </p>
      )}
    </Card>
  );
};

function endFacts({ dueAt, workedMinutes }: NonNullable<ShownCase["closure"]>) {
  return [
    { term: say("case.due"), value: dueAt ? showInstant(dueAt) : say("case.no-promise") },
    {
      term: say("case.worked"),
      value: workedMinutes === null ? say("case.worked.unknown") : showMinutes(workedMinutes),
    },
  ];
}

function papersInWords({ requirements, papers, source }: ShownCase): string {
  if (papersUnknown({ source, papers })) return say("case.source.papers");
  const missing = missingOf(requirements, papers);
  if (missing.length === 0) return say("case.papers.all");
  return `${say("case.papers.missing", { count: missing.length })}: ${missing.map(({ label }) => label).join("; ")}`;
}
