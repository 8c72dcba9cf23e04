import { say, sayIfKnown } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { RatingImport } from "./import.schema.ts";
import type { FoundProblem } from "./problem-rows.ts";

type ProblemsCardProps = {
  found: RatingImport;
  problems: readonly FoundProblem[];
  next: string | null;
  keeps: boolean;
};

/** The wrong cells of a file, and the same file with each of them marked. */
export const ProblemsCard = ({ found, problems, next, keeps }: ProblemsCardProps) => {
  const here = `/periode/${found.year}/pertukaran/impor/${found.importId}`;
  const count = found.reading?.problems ?? 0;
  return (
    <Card title={say("exchange.mend")} lead={say("exchange.mend.lead", { problems: count })}>
      <ActionBar>
        {keeps && found.reading?.isMarked && (
          <LinkButton href={`${here}/perbaikan.xlsx`}>{say("exchange.mend.download")}</LinkButton>
        )}
        <LinkButton href={`/periode/${found.year}/pertukaran`} variant="secondary">
          {say("exchange.again")}
        </LinkButton>
      </ActionBar>
      <Table
        caption={say("exchange.mend")}
        captionHidden
        columns={columns()}
        rows={problems}
        address={{ path: here, query: {} }}
        paging={{ next, previous: null }}
      />
    </Card>
  );
};

function columns(): Column<FoundProblem>[] {
  return [
    {
      head: say("exchange.cell"),
      cell: ({ rowNumber, column, heading }) =>
        [`${column ?? ""}${rowNumber}`, heading].filter(Boolean).join(" · "),
    },
    { head: say("exchange.nip"), cell: ({ nip }) => nip || "–" },
    { head: say("exchange.wrong"), cell: ({ code, facts }) => sayIfKnown(`error.${code}`, facts) },
  ];
}
