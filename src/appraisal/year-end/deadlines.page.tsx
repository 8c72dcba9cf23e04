import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import type { DeadlineOfStep } from "./deadlines.ts";
import { stepName } from "./step-name.ts";

type DeadlinesPageProps = { year: number; deadlines: readonly DeadlineOfStep[]; attempt: Attempt };

/** By when each step of a year is due, and the form for the agency's own days. */
export const DeadlinesPage = ({ year, deadlines, attempt }: DeadlinesPageProps) => (
  <>
    <Breadcrumb
      crumbs={[
        { href: "/periode", label: say("nav.periods") },
        { href: `/periode/${year}/akhir`, label: say("year-end.title", { year }) },
      ]}
    />
    <Heading title={say("year-end.deadlines", { year })} lead={say("year-end.deadlines.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns aside={<SetCard year={year} deadlines={deadlines} attempt={attempt} />}>
      <Card>
        <Table
          caption={say("year-end.deadlines", { year })}
          captionHidden
          columns={[
            { head: say("year-end.step"), cell: ({ step }: DeadlineOfStep) => stepName(step) },
            {
              head: say("year-end.due"),
              cell: ({ dueOn }) => (dueOn ? showDay(dueOn) : say("year-end.due.none")),
            },
            {
              head: say("year-end.deadlines.by"),
              cell: ({ dueOn, isOurs, reason }) => {
                if (!dueOn) return "–";
                const by = say(isOurs ? "year-end.due.ours" : "year-end.due.law");
                return reason ? `${by}: ${reason}` : by;
              },
            },
          ]}
          rows={deadlines}
          address={{ path: `/periode/${year}/tenggat`, query: {} }}
        />
      </Card>
    </Columns>
  </>
);

const SetCard = ({ year, deadlines, attempt }: DeadlinesPageProps) => (
  <Card title={say("year-end.deadlines.set")}>
    <Form action={`/periode/${year}/tenggat`} guarded idempotencyKey={newFormKey()}>
      <Select
        {...fieldOf(attempt.entry, "step")}
        label={say("year-end.step")}
        options={deadlines.map(({ step }) => ({ value: step, label: stepName(step) }))}
      />
      <DateField {...fieldOf(attempt.entry, "dueOn")} label={say("year-end.due")} />
      <TextField
        {...fieldOf(attempt.entry, "reason")}
        label={say("year-end.deadlines.reason")}
        maxlength={500}
        optional
      />
      <Submit>{say("year-end.deadlines.send")}</Submit>
    </Form>
  </Card>
);
