import { say } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showNumber } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { stepName } from "./step-name.ts";
import type { Board } from "./year-end.schema.ts";

type Unit = Board["units"][number];

/** What is missing, unit by unit: the most first, as a picture and with the way to the names. */
export const UnitsMissing = ({ board }: { board: Board }) => {
  const { units } = board;
  if (units.length === 0) return null;
  return (
    <Card title={say("year-end.units")}>
      <Bars
        caption={say("year-end.units")}
        captionHidden
        bars={units.map((unit) => ({
          label: unit.name,
          value: totalOf(unit),
          shown: showNumber(totalOf(unit)),
        }))}
      />
      <Table
        caption={say("year-end.units.what")}
        columns={columns(board.year)}
        rows={units}
        address={{ path: `/periode/${board.year}/akhir`, query: {} }}
      />
    </Card>
  );
};

function totalOf({ steps }: Unit): number {
  return steps.reduce((sum, { missing }) => sum + missing, 0);
}

function columns(year: number): Column<Unit>[] {
  return [
    { head: say("year-end.unit"), cell: ({ name }) => name },
    {
      head: say("year-end.missing"),
      cell: ({ unitId, name, steps }) => (
        <ul class="am-plain">
          {steps.map(({ step, missing }) => (
            <li>
              <a class="ds-link" href={`/periode/${year}/kurang?langkah=${step}&unit=${unitId}`}>
                {`${stepName(step)}: ${showNumber(missing)}`}
                <span class="ds-sr-only">, {name}</span>
              </a>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
