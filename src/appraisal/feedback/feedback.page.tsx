import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { type Entry, fieldOf, typedIn } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import { LiveFeedbackAdvice } from "./feedback-advice.tsx";
import type { Relation } from "./relation.ts";
import type { Question } from "./request/asked-of-me.ts";

export type Subject = {
  planId: string;
  name: string;
  relation: Relation;
  results: readonly { resultId: string; statement: string }[];
  values: readonly { code: string; name: string }[];
  /** What was asked, where this answers a question. */
  question: Question | null;
};

export const FeedbackPage = ({ subject, attempt }: { subject: Subject; attempt: Attempt }) => (
  <>
    <Heading title={say("feedback.for", { name: subject.name })} lead={say("feedback.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    {subject.question && <Asked question={subject.question} />}
    <Columns aside={<Help relation={subject.relation} />}>
      <Card>
        <Form
          action={`/rencana/${subject.planId}/umpan-balik`}
          guarded
          idempotencyKey={newFormKey()}
          hidden={subject.question ? { requestId: subject.question.requestId } : undefined}
        >
          <Words subject={subject} entry={attempt.entry} />
          <Readers subject={subject} entry={attempt.entry} />
          <ActionBar>
            <Submit>{say("feedback.send")}</Submit>
            <Submit variant="secondary" name="step" value="look">
              {say("feedback.look")}
            </Submit>
          </ActionBar>
        </Form>
      </Card>
    </Columns>
  </>
);

const Asked = ({ question }: { question: Question }) => (
  <Notice
    tone="info"
    title={say("feedback.asked-by", { name: question.askedBy, day: showDay(question.dueOn) })}
  >
    {question.question}
  </Notice>
);

type PartProps = { subject: Subject; entry: Entry };

/** What happened, what it did, what next: three short answers help more than one long one. */
const Words = ({ subject, entry }: PartProps) => (
  <>
    <Select
      {...fieldOf(entry, "about")}
      label={say("feedback.about")}
      options={optionsFor(subject)}
      optional
    />
    <TextArea
      {...fieldOf(entry, "body")}
      label={say("feedback.body")}
      hint={say("feedback.body.hint")}
      maxlength={1000}
    />
    <TextArea
      {...fieldOf(entry, "effect")}
      label={say("feedback.effect")}
      hint={say("feedback.effect.hint")}
      maxlength={450}
      optional
    />
    <TextArea
      {...fieldOf(entry, "nextStep")}
      label={say("feedback.next")}
      hint={say("feedback.next.hint")}
      maxlength={450}
      optional
    />
    <LiveFeedbackAdvice
      draft={{
        body: typedIn(entry, "body"),
        effect: typedIn(entry, "effect"),
        nextStep: typedIn(entry, "nextStep"),
      }}
    />
  </>
);

/** Who will read it and under which name, before it is sent. */
const Readers = ({ subject: { relation, name }, entry }: PartProps) => {
  const isAppraiser = relation === "appraiser";
  const audiences = isAppraiser ? (["both", "person"] as const) : (["both", "person", "appraiser"] as const);
  return (
    <>
      <Radios
        {...fieldOf(entry, "audience")}
        label={say("feedback.audience")}
        options={audiences.map((audience) => ({
          value: audience,
          label: say(`feedback.audience.${audience}`, { name }),
          hint: say(`feedback.audience.${audience}.hint`),
        }))}
      />
      {isAppraiser ? (
        <p class="am-sub">{say("feedback.named.appraiser")}</p>
      ) : (
        <Radios
          {...fieldOf(entry, "named")}
          label={say("feedback.named")}
          options={[
            { value: "yes", label: say("feedback.named.yes") },
            { value: "no", label: say("feedback.named.no"), hint: say("feedback.named.no.hint") },
          ]}
        />
      )}
    </>
  );
};

function optionsFor({ results, values }: Subject) {
  return [
    { value: "", label: say("feedback.about.whole") },
    ...results.map(({ resultId, statement }) => ({ value: `result:${resultId}`, label: statement })),
    ...values.map(({ code, name }) => ({ value: `conduct:${code}`, label: name })),
  ];
}

const Help = ({ relation }: { relation: Relation }) => (
  <Card title={say("feedback.help")}>
    <ul class="am-bullets">
      <li>{say("feedback.help.1")}</li>
      <li>{say("feedback.help.2")}</li>
      <li>{say("feedback.help.3")}</li>
    </ul>
    {relation !== "appraiser" && <p class="am-sub">{say("feedback.help.withdraw")}</p>}
  </Card>
);
