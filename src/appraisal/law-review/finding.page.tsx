import { kindInWords } from "#appraisal/record/record-words.ts";
import { StepCard } from "#appraisal/record/then-and-now.page.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showInstant } from "#ui/locale.ts";
import { type Finding, type Verdict, verdicts } from "./finding.schema.ts";
import type { FindingView } from "./read-review.ts";
import { reviewPath } from "./review.page.tsx";

type FindingPageProps = { view: FindingView; attempt: Attempt };

/** One finding: the two readings beside each other, and what people say follows. */
export const FindingPage = ({ view, attempt }: FindingPageProps) => {
  const { finding, verdicts: said, isOwn, mayDecide, today } = view;
  const { decidedOn, lawOn, eventId, kind, name } = finding;
  return (
    <>
      <Breadcrumb crumbs={[{ href: reviewPath, label: say("law-review.title") }]} />
      <Heading
        eyebrow={name ?? undefined}
        title={say("law-review.finding.title")}
        lead={say("law-review.finding.lead", { rule: kindInWords(kind), decidedOn, lawOn })}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <StepCard compared={comparedOf(finding)} decidedOn={decidedOn} today={today} />
      <p>
        <a class="ds-link" href={`/catatan/${eventId}`}>
          {say("law-review.finding.open-record")}
        </a>
      </p>
      {said.length > 0 && (
        <Card title={say("law-review.verdicts")}>
          <Timeline events={said.map(asEvent)} />
        </Card>
      )}
      {isOwn && <Notice tone="info">{say("law-review.own")}</Notice>}
      {mayDecide && <VerdictCard view={view} attempt={attempt} />}
    </>
  );
};

/** As the page of the whole record compares its steps; the step itself is the one that was known then, or is now. */
function comparedOf({ rule, lawOn, knownThen, knownNow, differs }: Finding) {
  const known = knownThen ?? knownNow;
  const article = known?.article ?? { regulation: "–", article: "–", confirmed: true };
  const step = { rule, article, inputs: known?.inputs ?? {}, outcome: known?.outcome ?? "" };
  return { step, on: lawOn, knownThen, knownNow, isMoved: true, differs };
}

function asEvent({ verdict, reason, corrector, dueOn, by, at }: Verdict) {
  const title = say("law-review.verdict.line", { verdict: say(`law-review.verdict.${verdict}`), name: by });
  const text = corrector && dueOn ? say("law-review.verdict.plan", { reason, corrector, dueOn }) : reason;
  return { when: showInstant(at), at: at.toISOString(), title, text, quiet: true };
}

const VerdictCard = ({ view: { finding, verdicts: said, today }, attempt }: FindingPageProps) => (
  <Card title={say("law-review.verdict")}>
    <Form
      action={`${reviewPath}/${finding.findingId}`}
      guarded
      idempotencyKey={newFormKey()}
      hidden={{ seen: String(said.length) }}
    >
      <Radios
        label={say("law-review.verdict.choice")}
        {...fieldOf(attempt.entry, "verdict")}
        options={verdicts.map((value) => ({ value, label: say(`law-review.verdict.${value}`) }))}
      />
      <TextArea
        label={say("law-review.verdict.reason")}
        hint={say("law-review.verdict.reason.hint")}
        maxlength={1000}
        {...fieldOf(attempt.entry, "reason")}
      />
      <TextField
        label={say("law-review.verdict.corrector")}
        hint={say("law-review.verdict.corrector.hint")}
        optional
        maxlength={200}
        {...fieldOf(attempt.entry, "corrector")}
      />
      <DateField
        label={say("law-review.verdict.due")}
        optional
        min={today}
        {...fieldOf(attempt.entry, "dueOn")}
      />
      <ActionBar>
        <Submit>{say("law-review.verdict.submit")}</Submit>
      </ActionBar>
    </Form>
  </Card>
);
