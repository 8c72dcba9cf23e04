import { achievementName } from "#appraisal/organisation-rating/organisation-rating-words.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { MeaningOf } from "./meaning.tsx";
import type { ShownOutcome, ShownUnit } from "./outcome.schema.ts";
import { departuresWords } from "./what-if-words.ts";

type UnitsProps = { units: ShownOutcome["units"]; year: number };

/** Which units would newly depart from the pattern of their achievement, and which would newly fit it. */
export const UnitsCard = ({ units: { compared, departing, fitting }, year }: UnitsProps) => {
  const facts = { compared, departing: departing.length, fitting: fitting.length };
  const all = [...departing, ...fitting];
  return (
    <Card title={say("what-if.units")} lead={say("what-if.units.lead", facts)}>
      {all.length > 0 && (
        <Table
          caption={say("what-if.units")}
          captionHidden
          columns={columns(year)}
          rows={all}
          address={{ path: "", query: {} }}
        />
      )}
      <MeaningOf of="units" />
    </Card>
  );
};

function columns(year: number): Column<ShownUnit>[] {
  return [
    {
      head: say("what-if.column.unit"),
      cell: ({ unitId, name }) => <a href={`/capaian-organisasi/${year}/annual/${unitId}`}>{name}</a>,
    },
    { head: say("what-if.column.achievement"), cell: ({ rating }) => achievementName(rating) },
    { head: say("what-if.column.before"), cell: ({ before }) => departuresWords(before) },
    { head: say("what-if.column.after"), cell: ({ after }) => departuresWords(after) },
  ];
}
