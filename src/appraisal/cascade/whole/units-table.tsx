import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { Table } from "#ui/table/table.tsx";
import { unitGaps } from "./gap-words.ts";
import type { Whole, WholeUnit } from "./whole.schema.ts";

/** The units of the picture in words: the way into each, and what is to be mended there. */
export const UnitsTable = ({ whole: { units, unit, year } }: { whole: Whole }) => {
  const rows = units.filter(({ isTop }) => !(isTop && unit));
  if (rows.length === 0 && unit) return null;
  return (
    <Card title={say("whole.units")} lead={say("whole.units.lead")}>
      <Table
        caption={say("whole.units")}
        captionHidden
        compact
        columns={[
          { head: say("period.unit"), cell: (row) => <UnitLink unit={row} year={year} /> },
          { head: say("whole.people"), cell: ({ people }) => say("whole.count.people", { count: people }) },
          {
            head: say("whole.results.head"),
            cell: ({ results }) => say("whole.results", { count: results }),
          },
          {
            head: say("whole.serves"),
            cell: ({ goalIds }) => say("whole.goals.count", { count: goalIds.length }),
          },
          { head: say("whole.to-mend"), cell: (row) => <Gaps gaps={unitGaps(row)} /> },
        ]}
        rows={rows}
        address={{ path: "", query: {} }}
        empty={<EmptyState title={say("period.nobody")} text={say("period.nobody.text")} />}
      />
    </Card>
  );
};

const UnitLink = ({ unit: { unitId, name, isTop }, year }: { unit: WholeUnit; year: number }) => (
  <a href={`/peran-hasil/${year}?unit=${unitId}`}>{isTop ? say("period.unit.itself", { name }) : name}</a>
);

const Gaps = ({ gaps }: { gaps: readonly string[] }) =>
  gaps.length === 0 ? (
    <StateTag state="done">{say("whole.no-gaps")}</StateTag>
  ) : (
    <ul class="am-plain">
      {gaps.map((words) => (
        <li>
          <StateTag state="urgent">{words}</StateTag>
        </li>
      ))}
    </ul>
  );
