import { NotesCard } from "#appraisal/coaching/note/notes-card.tsx";
import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { FeedbackQuote } from "#appraisal/feedback/feedback-quote.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import { AgendaList } from "./agenda-list.tsx";
import { DialoguesCard } from "./dialogues-card.tsx";
import { PointsCard } from "./points-card.tsx";
import type { Talk } from "./read-talk.ts";

export type TalkPageProps = { plan: PlanView; talk: Talk; attempt: Attempt };

/** What the two speak about next, what was agreed before, and the coaching in between. */
export const TalkPage = ({ plan, talk, attempt }: TalkPageProps) => {
  const path = `/rencana/${plan.planId}`;
  const other = talk.side === "employee" ? plan.appraiser.name : plan.employee.name;
  return (
    <>
      <Breadcrumb crumbs={[{ href: path, label: say("dialogue.back", { year: plan.year }) }]} />
      <Heading
        eyebrow={say("progress.of", { name: plan.employee.name, year: plan.year })}
        title={say("dialogue.title")}
        lead={say("dialogue.lead", { name: other })}
      >
        {talk.isAgreed && <LinkButton href={`${path}/dialog/catat`}>{say("dialogue.record")}</LinkButton>}
      </Heading>
      <Standing talk={talk} />
      <Columns
        aside={
          <>
            <PointsCard talk={talk} attempt={attempt} />
            <DialoguesCard talk={talk} />
          </>
        }
      >
        <AgendaCard talk={talk} />
        <NotesCard talk={talk} employee={plan.employee.name} />
      </Columns>
    </>
  );
};

/** Whether this part of the year has had its dialogue. */
const Standing = ({ talk: { isAgreed, interval, heldInInterval } }: { talk: Talk }) => {
  if (!isAgreed) return <Notice tone="info">{say("error.dialogue.needs-agreement")}</Notice>;
  if (interval === null) return null;
  const name = intervalName(interval);
  return heldInInterval ? (
    <Notice tone="success">{say("dialogue.held", { interval: name, day: showDay(heldInInterval) })}</Notice>
  ) : (
    <Notice tone="info">{say("dialogue.not-held", { interval: name })}</Notice>
  );
};

const AgendaCard = ({ talk: { agenda, feedback } }: { talk: Talk }) => (
  <Card title={say("dialogue.agenda")} lead={say("dialogue.agenda.lead")}>
    {agenda.length === 0 ? (
      <EmptyState title={say("dialogue.agenda.none")} text={say("dialogue.agenda.none.text")} />
    ) : (
      <AgendaList agenda={agenda} />
    )}
    {feedback.map((row) => (
      <FeedbackQuote row={row} />
    ))}
  </Card>
);
