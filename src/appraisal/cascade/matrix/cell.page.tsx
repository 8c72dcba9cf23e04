import type { ExpectedResult } from "#appraisal/cascade/expected/expected.schema.ts";
import { servingWays } from "#appraisal/plan/plan.schema.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type Cell, cellPath } from "./cell.ts";
import type { MatrixColumn, MatrixRow } from "./matrix.schema.ts";
import { Delivery, Expectation, IndicatorLines } from "./matrix-table.tsx";

export type CellPageProps = {
  year: number;
  column: MatrixColumn;
  row: MatrixRow;
  cell: Cell;
  attempt: Attempt;
};

/** One question: what do I expect of this person for this result of mine? */
export const CellPage = ({ year, column, row, cell, attempt }: CellPageProps) => (
  <>
    <Breadcrumb crumbs={[{ href: `/peran-hasil/matriks?tahun=${year}`, label: say("matrix.title") }]} />
    <Heading
      eyebrow={column.statement}
      title={say("matrix.cell.title", { name: row.name })}
      lead={say("matrix.cell.lead")}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns
      aside={
        <Card title={say("matrix.cell.column")}>
          <p>{column.statement}</p>
          <IndicatorLines column={column} />
        </Card>
      }
    >
      <ThereAlready cell={cell} />
      <Card>
        <Form action={cellPath(year, column.resultId, row.employeeId)} idempotencyKey={newFormKey()} guarded>
          <TextArea
            {...fieldOf(attempt.entry, "statement")}
            label={say("matrix.cell.statement")}
            hint={say("plan.result.statement.hint")}
            maxlength={500}
          />
          <Radios
            {...fieldOf(attempt.entry, "how")}
            label={say("plan.result.how")}
            options={servingWays.map((how) => ({
              value: how,
              label: say(`plan.how.${how}`),
              hint: say(`plan.how.${how}.hint`),
            }))}
          />
          <Submit>{say("matrix.cell.send", { name: row.name })}</Submit>
        </Form>
      </Card>
    </Columns>
  </>
);

const ThereAlready = ({ cell: { delivered, expected } }: { cell: Cell }) =>
  delivered.length + expected.length === 0 ? null : (
    <Card title={say("matrix.cell.already")}>
      <ul class="am-bullets">
        {delivered.map((delivery) => (
          <li>
            <Delivery delivery={delivery} />
          </li>
        ))}
        {expected.map((one) => (
          <li>
            <Expectation expected={one} />
            <Withdraw expected={one} />
          </li>
        ))}
      </ul>
    </Card>
  );

const Withdraw = ({ expected: { expectedId, statement } }: { expected: ExpectedResult }) => (
  <Button action={`/peran-hasil/usulan/${expectedId}/tarik`} variant="quiet" idempotencyKey={newFormKey()}>
    {say("matrix.cell.withdraw")}
    <span class="ds-sr-only">: {statement}</span>
  </Button>
);
