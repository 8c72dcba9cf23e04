import { EarlierPartsCard } from "#appraisal/annual/earlier-parts-card.tsx";
import type { Listed } from "#appraisal/feedback-round/list-rounds.ts";
import { RoundLinks } from "#appraisal/feedback-round/round-links.tsx";
import type { Fits } from "#appraisal/measured/open-fits.ts";
import { AchievementNotice } from "#appraisal/organisation-rating/achievement-notice.tsx";
import type { Refusal } from "#platform/errors/refusal.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Compared, Conflict } from "#ui/form/conflict.tsx";
import { type Entry, faultsOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { StepBar, type StepBarProps } from "#ui/layout/step-bar.tsx";
import { showDay, showDays } from "#ui/locale.ts";
import { ConductRows } from "./conduct-rows.tsx";
import { intervalName } from "./interval-name.ts";
import { KeysCard } from "./keys-card.tsx";
import type { Prepared } from "./prepared.ts";
import type { Quadrant } from "./quadrant.ts";
import { RatingCard } from "./rating-card.tsx";
import { RatingsList } from "./ratings-list.tsx";
import { ResultRows } from "./result-rows.tsx";

export type EvaluationFormProps = {
  prepared: Prepared;
  timeZone: string;
  entry: Entry;
  quadrant: Quadrant;
  /** What is measured of what people typed. */
  fits: Fits;
  /** Where one is among the people who are rated one after the other; null outside of such a row. */
  steps: StepBarProps | null;
  refused?: Refusal | undefined;
  /** What was typed beside what somebody kept first; empty where nothing was typed. */
  compared?: readonly Compared[] | undefined;
  /** Closed rounds about the person, for whoever rates. */
  rounds?: readonly Listed[] | undefined;
};

export const EvaluationFormPage = (props: EvaluationFormProps) => {
  const { prepared, timeZone, entry, refused, steps, compared = [], rounds = [] } = props;
  const { plan, interval, standing } = prepared;
  const rates = standing === "appraiser";
  return (
    <>
      {steps && <StepBar {...steps} />}
      <Heading
        eyebrow={`${intervalName(interval.code)} · ${showDays(interval.startsOn, interval.endsOn)}`}
        title={say(rates ? "evaluation.rate-question" : "evaluation.not-yet-question", {
          name: plan.employee.name,
        })}
        lead={say(rates ? "evaluation.rate-lead" : "evaluation.not-yet-lead", {
          appraiser: prepared.appraiserName ?? "–",
        })}
      />
      {compared.length > 0 ? <Conflict compared={compared} /> : <Refused refused={refused} />}
      <ErrorSummary faults={faultsOf(entry)} />
      {rates && !prepared.canDecide && (
        <Notice tone="info">{say("evaluation.opens-on", { day: showDay(prepared.opensOn) })}</Notice>
      )}
      {prepared.achievement && <AchievementNotice achievement={prepared.achievement} />}
      <EarlierPartsCard parts={prepared.earlierParts} year={plan.year} timeZone={timeZone} />
      <RoundLinks rounds={rounds} />
      {rates ? <RatingForm {...props} /> : <Seen prepared={prepared} />}
    </>
  );
};

const Refused = ({ refused }: { refused: Refusal | undefined }) =>
  refused?.kind === "conflict" ? (
    <Notice tone="warning">{sayIfKnown(`error.${refused.code}`, refused.facts)}</Notice>
  ) : null;

/** What everybody else sees while nothing is decided: the facts. */
const Seen = ({ prepared }: { prepared: Prepared }) => (
  <>
    <Earlier prepared={prepared} />
    <ResultRows basis={prepared} />
  </>
);

const Earlier = ({ prepared: { earlier } }: { prepared: Prepared }) =>
  earlier.length > 0 && (
    <Card title={say("evaluation.earlier")}>
      <RatingsList ratings={earlier} />
    </Card>
  );

const draftWordsId = "draft-words";

const RatingForm = ({ prepared, entry, quadrant, fits, steps }: EvaluationFormProps) => {
  const href = `/rencana/${prepared.planId}/evaluasi/${prepared.interval.code}`;
  return (
    <Form
      action={steps ? `${href}?sesi=1` : href}
      guarded
      idempotencyKey={newFormKey()}
      version={prepared.revision}
    >
      <am-draft data-href={`${href}/konsep`} data-words={draftWordsId} role="status" />
      <div id={draftWordsId} hidden>
        {JSON.stringify({
          typing: say("evaluation.draft.typing"),
          lost: say("evaluation.draft.lost"),
          refused: say("evaluation.draft.refused"),
        })}
      </div>
      <Columns
        aside={
          <>
            <RatingCard prepared={prepared} entry={entry} quadrant={quadrant} inSession={steps !== null} />
            <Earlier prepared={prepared} />
            <KeysCard inSession={steps !== null} />
          </>
        }
      >
        <ResultRows basis={prepared} entry={entry} fits={fits} />
        <ConductRows basis={prepared} entry={entry} />
      </Columns>
    </Form>
  );
};
