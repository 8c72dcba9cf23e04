import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { OpenCard } from "./open-card.tsx";
import { peopleCardId } from "./people-card.tsx";
import type { Period } from "./period.schema.ts";

type PeriodPageProps = {
  periods: readonly Period[];
  openable: readonly number[];
  /** Opens years, and closes one that was opened by mistake. */
  keeps: boolean;
  /** Sees how far a year is, person by person. */
  looksInto: boolean;
  /** Years that are over are offered, too. */
  past: boolean;
  attempt: Attempt;
};

/** The years that are open for plans, how far their plans are, and the next year to open. */
export const PeriodPage = (props: PeriodPageProps) => (
  <>
    <Heading title={say("period.title")} lead={say("period.lead")} />
    <ErrorSummary {...summaryOf(props.attempt)} />
    <Columns aside={props.keeps && <OpenCard openable={props.openable} past={props.past} />}>
      <Card>
        <Table
          caption={say("period.title")}
          captionHidden
          columns={columns(props)}
          rows={props.periods}
          address={{ path: "/periode", query: {} }}
          empty={<EmptyState title={say("period.none")} text={say("period.none.text")} />}
        />
      </Card>
    </Columns>
  </>
);

function columns({ keeps, looksInto, periods }: PeriodPageProps): Column<Period>[] {
  const all: Column<Period>[] = [
    { head: say("period.year"), cell: ({ year }) => (looksInto ? <YearLink year={year} /> : String(year)) },
    { head: say("period.deadline"), cell: (period) => showDay(period.planningDeadline) },
    {
      head: say("period.plans"),
      cell: (period) => <BegunCell period={period} looksInto={looksInto} />,
      numeric: true,
    },
    {
      head: say("period.agreed"),
      cell: ({ agreed, people }) => say("period.of", { count: agreed, all: people }),
      numeric: true,
    },
  ];
  const closable = keeps && periods.some(({ plans }) => plans === 0);
  return closable
    ? [
        ...all,
        { head: say("period.close"), cell: ({ year, plans }) => plans === 0 && <CloseDialog year={year} /> },
      ]
    : all;
}

const YearLink = ({ year }: { year: number }) => (
  <a class="ds-link" href={`/periode/${year}`}>
    {year}
  </a>
);

/** How many have begun, and the way to those who have not. */
const BegunCell = ({ period, looksInto }: { period: Period; looksInto: boolean }) => {
  const { year, plans, people } = period;
  const notStarted = people - plans;
  return (
    <div>
      {say("period.of", { count: plans, all: people })}
      {looksInto && notStarted > 0 && (
        <p>
          <a class="ds-link" href={`/periode/${year}?keadaan=not-started#${peopleCardId}`}>
            {say("period.not-started", { count: notStarted })}
          </a>
        </p>
      )}
    </div>
  );
};
