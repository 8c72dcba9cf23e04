import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { approaches } from "./plan.schema.ts";

/** The first step of a plan: for which year, and in numbers or in words. */
export const StartPage = ({ open, attempt }: { open: readonly number[]; attempt: Attempt }) => (
  <>
    <Breadcrumb crumbs={[{ href: "/rencana", label: say("plan.mine") }]} />
    <Heading title={say("plan.start.title")} lead={say("plan.start.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    {open.length === 0 && <EmptyState title={say("plan.start.none")} text={say("plan.mine.none.closed")} />}
    {open.length > 0 && (
      <Card>
        <Form action="/rencana" idempotencyKey={newFormKey()}>
          <Radios
            {...fieldOf(attempt.entry, "year")}
            label={say("plan.start.which")}
            options={open.map((year) => ({ value: String(year), label: String(year) }))}
          />
          <Radios
            {...fieldOf(attempt.entry, "approach")}
            label={say("plan.start.approach")}
            options={approaches.map((approach) => ({
              value: approach,
              label: say(`plan.approach.${approach}`),
              hint: say(`plan.approach.${approach}.hint`),
            }))}
          />
          <Submit>{say("plan.start")}</Submit>
        </Form>
      </Card>
    )}
  </>
);
