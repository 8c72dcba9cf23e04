import { RatingLink } from "#appraisal/evaluation/rating-link.tsx";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { PersonOfSpread } from "./people-of-spread.ts";

/** Who is rated how, of those whose rating is the reader's to see. */
export const NamesCard = ({ people, path }: { people: readonly PersonOfSpread[] | null; path: string }) => {
  if (people === null)
    return <Card title={say("organisation-rating.names")} lead={say("organisation-rating.names.many")} />;
  if (people.length === 0) return null;
  return (
    <Card title={say("organisation-rating.names")}>
      <Table
        caption={say("organisation-rating.names")}
        captionHidden
        compact
        columns={columns()}
        rows={people}
        address={{ path, query: {} }}
      />
    </Card>
  );
};

function columns(): Column<PersonOfSpread>[] {
  return [
    { head: say("organisation-rating.name"), cell: ({ name }) => name },
    { head: say("organisation-rating.position"), cell: ({ title }) => title },
    {
      head: say("organisation-rating.overall"),
      cell: ({ evaluationId, overall }) =>
        overall ? (
          <RatingLink evaluationId={evaluationId} words={say(`rules.value.${overall}`)} />
        ) : (
          say("organisation-rating.not-rated")
        ),
    },
  ];
}
