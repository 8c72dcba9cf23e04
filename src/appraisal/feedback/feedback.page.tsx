import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Colleague } from "./colleagues.ts";

export type Subject = {
  planId: string;
  name: string;
  results: readonly { resultId: string; statement: string }[];
  values: readonly { code: string; name: string }[];
};

export const FeedbackPage = ({ subject, attempt }: { subject: Subject; attempt: Attempt }) => (
  <>
    <Heading title={say("feedback.for", { name: subject.name })} lead={say("feedback.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns aside={<Help />}>
      <Card>
        <Form action={`/rencana/${subject.planId}/umpan-balik`} guarded idempotencyKey={newFormKey()}>
          <Select
            {...fieldOf(attempt.entry, "about")}
            label={say("feedback.about")}
            options={optionsFor(subject)}
            optional
          />
          <TextArea
            {...fieldOf(attempt.entry, "body")}
            label={say("feedback.body")}
            hint={say("feedback.body.hint")}
            maxlength={2000}
          />
          <Submit>{say("feedback.send")}</Submit>
        </Form>
      </Card>
    </Columns>
  </>
);

function optionsFor({ results, values }: Subject) {
  return [
    { value: "", label: say("feedback.about.whole") },
    ...results.map(({ resultId, statement }) => ({ value: `result:${resultId}`, label: statement })),
    ...values.map(({ code, name }) => ({ value: `conduct:${code}`, label: name })),
  ];
}

const Help = () => (
  <Card title={say("feedback.help")}>
    <ul class="am-bullets">
      <li>{say("feedback.help.1")}</li>
      <li>{say("feedback.help.2")}</li>
      <li>{say("feedback.help.3")}</li>
    </ul>
    <p class="am-sub">{say("feedback.help.who-sees")}</p>
  </Card>
);

type ColleaguesProps = { colleagues: readonly Colleague[]; thisYear: number };

export const ColleaguesPage = ({ colleagues, thisYear }: ColleaguesProps) => (
  <>
    <Heading title={say("feedback.title")} lead={say("feedback.title.lead")} />
    <Card>
      {colleagues.length === 0 && (
        <EmptyState title={say("feedback.nobody")} text={say("feedback.nobody.text")} />
      )}
      <ul class="am-plain">
        {colleagues.map((colleague) => (
          <li>
            <p>
              <strong>{colleague.name}</strong>{" "}
              <span class="am-sub">{`${colleague.positionTitle} · ${say(`feedback.relation.${colleague.relation}`)}`}</span>
            </p>
            {colleague.plans.length === 0 && <span class="am-sub">{say("feedback.no-plan")}</span>}
            {colleague.plans.map(({ planId, year }) => (
              <LinkButton variant="secondary" href={`/rencana/${planId}/umpan-balik`}>
                {year === thisYear ? say("feedback.give") : say("feedback.give-for", { year })}
                <span class="ds-sr-only">{` ${colleague.name}`}</span>
              </LinkButton>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  </>
);
