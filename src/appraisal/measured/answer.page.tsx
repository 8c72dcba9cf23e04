import { measuredText } from "#appraisal/progress/measured-text.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showInstant, showNumber } from "#ui/locale.ts";
import type { Dispute } from "./read-dispute.ts";

type AnswerProps = { dispute: Dispute; attempt: Attempt };

/** A disputed figure with what is said against it; who may decide does so here. */
export const AnswerPage = ({ dispute, attempt }: AnswerProps) => (
  <div class="am-narrow">
    <Heading
      eyebrow={dispute.employeeName}
      title={say("measured.dispute-of", { figure: figureText(dispute) })}
      lead={measuredText({ ...dispute, dispute: null })}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <Card title={say("measured.dispute.why")}>
      <p>{dispute.reason}</p>
      <p class="am-sub">{showInstant(dispute.raisedAt)}</p>
    </Card>
    {dispute.decision ? (
      <Decided dispute={dispute} />
    ) : dispute.mayAnswer ? (
      <AnswerForm {...{ dispute, attempt }} />
    ) : (
      <Card title={say("measured.waits")}>
        <p>{say("measured.waits.text")}</p>
      </Card>
    )}
  </div>
);

function figureText({ value, unit }: Dispute): string {
  return `${value === null ? "–" : showNumber(value)} ${unit ?? ""}`.trim();
}

const Decided = ({ dispute: { decision, answer, answeredAt } }: { dispute: Dispute }) => (
  <Card title={say("measured.answer.title")}>
    <DefinitionList
      items={[
        {
          term: say("measured.decision"),
          value: say(decision === "corrected" ? "measured.decision.corrected" : "measured.decision.stays"),
        },
        { term: say("measured.answer.reason"), value: answer ?? "" },
        { term: say("measured.answer.when"), value: answeredAt ? showInstant(answeredAt) : "" },
      ]}
    />
  </Card>
);

const AnswerForm = ({ dispute, attempt: { entry } }: AnswerProps) => (
  <Card title={say("measured.answer.title")} lead={say("measured.answer.lead")}>
    <Form action={`/sanggahan/${dispute.disputeId}`} idempotencyKey={newFormKey()} guarded>
      <Radios
        {...fieldOf(entry, "decision")}
        label={say("measured.decision")}
        options={(["stays", "corrected"] as const).map((value) => ({
          value,
          label: say(`measured.decision.${value}`),
        }))}
      />
      <TextField
        {...fieldOf(entry, "value")}
        label={say("measured.answer.value")}
        hint={say("measured.answer.value.hint", { figure: figureText(dispute) })}
        inputmode="decimal"
        size={14}
        optional
      />
      <TextArea {...fieldOf(entry, "reason")} label={say("measured.answer.reason")} maxlength={1000} />
      <Submit>{say("measured.answer.send")}</Submit>
    </Form>
  </Card>
);
