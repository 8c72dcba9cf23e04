import { newFormKey } from "#platform/http/form-key.ts";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import type { RatingNumbers } from "./number.schema.ts";

type SetNumberProps = { of: RatingNumbers; attempt: Attempt };

/** One number inside the range, what it is for, and why this one. */
export const SetNumberPage = ({ of, attempt }: SetNumberProps) => {
  const { employeeName: name, employeeId, year, evaluationId } = of;
  const back = `/orang-saya/${employeeId}/hasil?tahun=${year}`;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: back, label: say("annual.title.of", { name, year }) }]} />
      <Heading title={say("rating-number.form.title", { name })} lead={say("rating-number.form.lead")} />
      {of.because.map((step) => (
        <>
          <p>{explain(step).sentence}</p>
          <LawArticle source={step.article} />
        </>
      ))}
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={`/evaluasi/${evaluationId}/angka`} guarded idempotencyKey={newFormKey()}>
          <NumberField {...fieldOf(attempt.entry, "value")} label={say("rating-number.value")} />
          <TextField
            {...fieldOf(attempt.entry, "purpose")}
            label={say("rating-number.purpose")}
            hint={say("rating-number.purpose.hint")}
            maxlength={200}
          />
          {of.needsIdeas && (
            <TextArea
              {...fieldOf(attempt.entry, "ideas")}
              label={say("rating-number.ideas")}
              hint={say("rating-number.ideas.hint")}
              maxlength={2000}
            />
          )}
          <TextArea
            {...fieldOf(attempt.entry, "reason")}
            label={say("rating-number.reason")}
            maxlength={2000}
          />
          <ActionBar>
            <Submit>{say("rating-number.save")}</Submit>
            <LinkButton href={back} variant="quiet">
              {say("follow-up.not-now")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};
