import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { ClosingCard } from "./closing-card.tsx";
import { SimulationCard } from "./simulation-card.tsx";
import { stepName } from "./step-name.ts";
import { UnitsMissing } from "./units-missing.tsx";
import type { Board } from "./year-end.schema.ts";

export type BoardPageProps = {
  board: Board;
  /** Closes, reopens, reminds and sets days. */
  keeps: boolean;
  /** May look at what goes to and comes from the national system. */
  exchanges: boolean;
  attempt: Attempt;
};

/** What is missing in a year, who is to act, and the way to its end. */
export const BoardPage = ({ board, keeps, exchanges, attempt }: BoardPageProps) => {
  const { year } = board;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: "/periode", label: say("nav.periods") },
          { href: `/periode/${year}`, label: say("period.overview.whole", { year }) },
        ]}
      />
      <Heading title={say("year-end.title", { year })} lead={leadOf(board)} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Columns
        aside={
          <>
            <ClosingCard board={board} keeps={keeps} attempt={attempt} />
            {keeps && !board.closing && <SimulationCard board={board} />}
            {exchanges && (
              <p>
                <a class="ds-link" href={`/periode/${year}/pertukaran`}>
                  {say("exchange.from-board")}
                </a>
              </p>
            )}
          </>
        }
      >
        <StepsCard board={board} keeps={keeps} />
        <UnitsMissing board={board} />
      </Columns>
    </>
  );
};

function leadOf({ steps }: Board): string {
  const missing = steps.reduce((sum, step) => sum + step.missing, 0);
  return say("year-end.lead", { missing });
}

type StepRow = Board["steps"][number];

const StepsCard = ({ board, keeps }: { board: Board; keeps: boolean }) => (
  <Card title={say("year-end.steps")} lead={say("year-end.steps.lead")}>
    <Table
      caption={say("year-end.steps")}
      captionHidden
      columns={columns(board, keeps)}
      rows={board.steps}
      address={{ path: `/periode/${board.year}/akhir`, query: {} }}
      empty={<EmptyState title={say("year-end.steps.none")} text={say("year-end.steps.none.text")} />}
    />
    {keeps && (
      <p>
        <a class="ds-link" href={`/periode/${board.year}/tenggat`}>
          {say("year-end.deadlines.set")}
        </a>
      </p>
    )}
  </Card>
);

function columns({ year, closing }: Board, keeps: boolean): Column<StepRow>[] {
  const all: Column<StepRow>[] = [
    { head: say("year-end.step"), cell: ({ step }) => stepName(step) },
    { head: say("year-end.due"), cell: DueCell },
    {
      head: say("year-end.missing"),
      cell: ({ step, missing }) =>
        missing === 0 ? (
          say("year-end.missing.none")
        ) : (
          <a class="ds-link" href={`/periode/${year}/kurang?langkah=${step}`}>
            {say("year-end.missing.people", { count: missing })}
          </a>
        ),
    },
  ];
  if (!keeps || closing) return all;
  return [
    ...all,
    {
      head: say("year-end.remind"),
      cell: ({ step, missing, owedBy }) =>
        missing > 0 && (
          <Button
            action={`/periode/${year}/ingatkan`}
            variant="secondary"
            idempotencyKey={newFormKey()}
            hidden={{ step }}
          >
            {say("year-end.remind.all", { count: owedBy })}
            <span class="ds-sr-only">: {stepName(step)}</span>
          </Button>
        ),
    },
  ];
}

const DueCell = ({ dueOn, isOurs }: StepRow) => {
  if (dueOn === null) return <span class="am-sub">{say("year-end.due.none")}</span>;
  return (
    <>
      {showDay(dueOn)}
      {isOurs && (
        <>
          <br />
          <span class="am-sub">{say("year-end.due.ours")}</span>
        </>
      )}
    </>
  );
};
