import type { AnnualPart } from "#appraisal/annual/annual.schema.ts";
import { EarlierPartsCard } from "#appraisal/annual/earlier-parts-card.tsx";
import { AchievementNotice } from "#appraisal/organisation-rating/achievement-notice.tsx";
import type { HeadResults } from "#appraisal/organisation-rating/organisation-rating.schema.ts";
import type { Refusal } from "#platform/errors/refusal.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { type Compared, Conflict } from "#ui/form/conflict.tsx";
import { type Entry, faultsOf, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay, showDays } from "#ui/locale.ts";
import { ConductRows } from "./conduct-rows.tsx";
import type { EvaluationDraft } from "./evaluation.schema.ts";
import type { Outcome } from "./evaluation-rows.ts";
import type { EvaluationBasis } from "./evaluation-view.ts";
import { intervalName } from "./interval-name.ts";
import { RatingsList } from "./ratings-list.tsx";
import { ResultRows } from "./result-rows.tsx";

export type Prepared = EvaluationBasis & {
  draft: EvaluationDraft | null;
  revision: number;
  opensOn: string;
  canDecide: boolean;
  appraiserName: string | null;
  earlier: readonly Outcome[];
  earlierParts: readonly AnnualPart[];
  achievement: HeadResults | null;
};
export type EvaluationFormProps = {
  prepared: Prepared;
  timeZone: string;
  entry: Entry;
  refused?: Refusal | undefined;
  /** What was typed beside what somebody kept first; empty where nothing was typed. */
  compared?: readonly Compared[] | undefined;
};

export const EvaluationFormPage = ({
  prepared,
  timeZone,
  entry,
  refused,
  compared = [],
}: EvaluationFormProps) => {
  const { plan, interval, standing } = prepared;
  const rates = standing === "appraiser";
  return (
    <>
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
      {prepared.earlier.length > 0 && (
        <Card title={say("evaluation.earlier")}>
          <RatingsList ratings={prepared.earlier} />
        </Card>
      )}
      <EarlierPartsCard parts={prepared.earlierParts} year={plan.year} timeZone={timeZone} />
      {rates ? <RatingForm prepared={prepared} entry={entry} /> : <ResultRows basis={prepared} />}
    </>
  );
};

const Refused = ({ refused }: { refused: Refusal | undefined }) =>
  refused?.kind === "conflict" ? (
    <Notice tone="warning">{sayIfKnown(`error.${refused.code}`, refused.facts)}</Notice>
  ) : null;

const RatingForm = ({ prepared, entry }: { prepared: Prepared; entry: Entry }) => (
  <Form
    action={`/rencana/${prepared.planId}/evaluasi/${prepared.interval.code}`}
    guarded
    idempotencyKey={newFormKey()}
    version={prepared.revision}
  >
    <ResultRows basis={prepared} entry={entry} />
    <Card>
      <Radios
        {...fieldOf(entry, "results")}
        label={say("evaluation.results")}
        hint={say("evaluation.results.hint")}
        options={ratingOptions()}
      />
    </Card>
    <ConductRows basis={prepared} entry={entry} />
    <Card>
      <Radios {...fieldOf(entry, "conduct")} label={say("evaluation.conduct")} options={ratingOptions()} />
    </Card>
    <Card>
      <TextArea
        {...fieldOf(entry, "note")}
        label={say("evaluation.note")}
        hint={say("evaluation.note.hint")}
        maxlength={2000}
        optional
      />
      <TextArea
        {...fieldOf(entry, "recommendation")}
        label={say("evaluation.recommendation")}
        maxlength={2000}
        optional
      />
      <ActionBar>
        {prepared.canDecide && (
          <Submit name="step" value="decide">
            {say("evaluation.look")}
          </Submit>
        )}
        <Submit variant="secondary" name="step" value="draft">
          {say("evaluation.save-draft")}
        </Submit>
      </ActionBar>
      <p class="am-sub">{say("evaluation.look.hint")}</p>
    </Card>
  </Form>
);

function ratingOptions() {
  return ratings.toReversed().map((rating) => ({ value: rating, label: say(`rules.value.${rating}`) }));
}
