import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import type { ExpectedResult } from "./expected.schema.ts";
import { servesWords, TakeButton } from "./expected-card.tsx";

export type ExpectedPageProps = { expected: ExpectedResult; isMine: boolean; attempt: Attempt };

/** One question: do I take what is expected of me into my plan as it stands? */
export const ExpectedPage = ({ expected, isMine, attempt }: ExpectedPageProps) => {
  const { year, headName, employeeName, statement, answer } = expected;
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/peran-hasil?tahun=${year}`, label: say("cascade.mine", { year }) }]} />
      <Heading
        eyebrow={say("cascade.expected.eyebrow", { head: headName, name: employeeName, year })}
        title={statement}
        lead={servesWords(expected)}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      {answer && (
        <Notice tone="info">{say(`cascade.expected.${answer.answer}`, { reason: answer.reason })}</Notice>
      )}
      {isMine && answer === null && <Answers expected={expected} attempt={attempt} />}
    </>
  );
};

const Answers = ({ expected, attempt }: Pick<ExpectedPageProps, "expected" | "attempt">) => (
  <>
    <Card title={say("cascade.expected.take")} lead={say("cascade.expected.take.lead")}>
      <TakeButton expected={expected} variant="primary" />
    </Card>
    <Card title={say("cascade.expected.decline")} lead={say("cascade.expected.decline.lead")}>
      <Form
        action={`/peran-hasil/usulan/${expected.expectedId}/jawaban`}
        idempotencyKey={newFormKey()}
        guarded
      >
        <TextArea
          {...fieldOf(attempt.entry, "reason")}
          label={say("cascade.expected.reason", { name: expected.headName })}
          maxlength={1000}
        />
        <Submit variant="secondary">{say("cascade.expected.send")}</Submit>
      </Form>
    </Card>
  </>
);
