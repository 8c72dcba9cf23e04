import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay, showDays, showNumber } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { Period } from "./period.ts";

type PeriodPageProps = {
  periods: readonly Period[];
  openable: readonly number[];
  mayOpen: boolean;
  attempt: Attempt;
};

/** The years that are open for plans, how far their plans are, and the next year to open. */
export const PeriodPage = ({ periods, openable, mayOpen, attempt }: PeriodPageProps) => (
  <>
    <Heading title={say("period.title")} lead={say("period.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns aside={mayOpen && openable.length > 0 && <OpenCard openable={openable} attempt={attempt} />}>
      <Card>
        <Table
          caption={say("period.title")}
          captionHidden
          columns={columns()}
          rows={periods}
          address={{ path: "/periode", query: {} }}
          empty={<EmptyState title={say("period.none")} text={say("period.none.text")} />}
        />
      </Card>
    </Columns>
  </>
);

const OpenCard = ({ openable, attempt }: Pick<PeriodPageProps, "openable" | "attempt">) => (
  <Card title={say("period.open.title")} lead={say("period.open.lead")}>
    <Form action="/periode" idempotencyKey={newFormKey()}>
      <Radios
        {...fieldOf(attempt.entry, "year")}
        label={say("period.year")}
        options={openable.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Submit>{say("period.open")}</Submit>
    </Form>
  </Card>
);

function columns(): Column<Period>[] {
  return [
    { head: say("period.year"), cell: (period) => String(period.year) },
    { head: say("period.days"), cell: (period) => showDays(period.startsOn, period.endsOn) },
    { head: say("period.deadline"), cell: (period) => showDay(period.planningDeadline) },
    { head: say("period.plans"), cell: (period) => showNumber(period.plans, 0), numeric: true },
    { head: say("period.agreed"), cell: (period) => showNumber(period.agreed, 0), numeric: true },
  ];
}
