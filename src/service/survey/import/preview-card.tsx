import { showMonth } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import type { ForeseenGroup } from "#service/sheet-import/foreseen.schema.ts";
import type { PreviewProps } from "#service/sheet-import/preview.page.ts";
import { Card } from "#ui/layout/card.tsx";
import { showNumber } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { surveyNoun } from "./survey.noun.ts";

/** To which units and months answers would come, before anybody says yes. */
export const AnswersPreview = ({ importId, finding: { foreseen }, units }: PreviewProps) => {
  if (!foreseen || foreseen.groups.length === 0) return null;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const columns: Column<ForeseenGroup>[] = [
    { head: say("survey-import.foreseen.unit"), cell: ({ unitId }) => names.get(unitId) ?? "–" },
    { head: say("survey-import.foreseen.month"), cell: ({ month }) => showMonth(month) },
    {
      head: say("survey-import.foreseen.count"),
      cell: ({ count }) => showNumber(count),
      numeric: true,
    },
  ];
  return (
    <Card title={say("survey-import.foreseen.title")} lead={say("survey-import.foreseen.lead")}>
      <Table
        caption={say("survey-import.foreseen.title")}
        captionHidden
        columns={columns}
        rows={foreseen.groups}
        address={{ path: `${surveyNoun.place}/${importId}`, query: {} }}
      />
    </Card>
  );
};
