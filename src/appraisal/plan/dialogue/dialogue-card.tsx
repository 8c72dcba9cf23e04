import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showInstant } from "#ui/locale.ts";
import type { DialogueEvent } from "./dialogue.ts";
import { speakerOf } from "./speaker.ts";

type DialogueCardProps = {
  plan: PlanView;
  timeZone: string;
  /** Left out where the reader answers in another way. */
  attempt?: Attempt;
};

/** What was said and decided about the plan, the oldest first, and the place to answer. */
export const DialogueCard = ({ plan, timeZone, attempt }: DialogueCardProps) => (
  <Card title={say("plan.dialogue")} id="percakapan">
    {plan.dialogue.length === 0 && <p class="am-sub">{say("plan.dialogue.none")}</p>}
    {plan.dialogue.length > 0 && (
      <Timeline events={plan.dialogue.map((event) => asTimelineEvent(event, plan, timeZone))} />
    )}
    {attempt && plan.may.comment && <CommentForm plan={plan} attempt={attempt} />}
  </Card>
);

function asTimelineEvent(event: DialogueEvent, plan: PlanView, timeZone: string) {
  const { kind, at, version, text } = event;
  const makesVersion = kind === "proposed" || kind === "expectations-written";
  const versionHref = `/rencana/${plan.planId}/versi/${version}`;
  const sentence = say(`plan.dialogue.${kind}`, { name: speakerOf(event), version: version ?? 0 });
  return {
    when: showInstant(at, timeZone),
    at: at.toISOString(),
    title: makesVersion ? <a href={versionHref}>{sentence}</a> : sentence,
    text: (
      <>
        {about(event, plan)}
        {text && <p>{text}</p>}
      </>
    ),
  };
}

function about({ kind, resultId }: DialogueEvent, { results }: PlanView) {
  if (kind !== "commented" || resultId === null) return null;
  const result = results.find((candidate) => candidate.resultId === resultId);
  return result && <p>{say("plan.dialogue.about", { statement: result.statement })}</p>;
}

const CommentForm = ({ plan, attempt }: { plan: PlanView; attempt: Attempt }) => (
  <Form action={`/rencana/${plan.planId}/komentar`} idempotencyKey={newFormKey()}>
    <ErrorSummary {...summaryOf(attempt)} />
    <TextArea {...fieldOf(attempt.entry, "body")} label={say("plan.comment.body")} maxlength={2000} />
    {plan.results.length > 0 && (
      <Select
        {...fieldOf(attempt.entry, "resultId")}
        label={say("plan.comment.about")}
        placeholder={say("plan.comment.whole")}
        options={plan.results.map(({ resultId, statement }) => ({ value: resultId, label: statement }))}
        optional
      />
    )}
    <Submit variant="secondary">{say("plan.comment.send")}</Submit>
  </Form>
);
