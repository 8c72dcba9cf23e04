import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { rowsByPage } from "#platform/spreadsheets/rows-by-page.ts";
import type { Table, TableRow } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import type { ComparedLine, Three } from "./import.schema.ts";
import { comparedRatings } from "./read-import.ts";

const rowsAPiece = 2000;

/** The whole comparison for a file: each line with both ratings side by side. */
export async function comparisonTable(page: PageContext, importId: string): Promise<Table> {
  const pieceOf = (after?: string) =>
    ask(page, comparedRatings, { importId, limit: rowsAPiece, ...(after === undefined ? {} : { after }) });
  return {
    name: say("exchange.comparison"),
    columns: [
      { header: say("exchange.row"), type: "integer" },
      { header: say("exchange.nip"), type: "text", width: 22 },
      { header: say("exchange.person"), type: "text", width: 36 },
      { header: say("exchange.interval"), type: "text", width: 20 },
      { header: say("exchange.state"), type: "text", width: 36 },
      ...parts.map((part) => ({ header: theirs(part), type: "text" as const, width: 24 })),
      ...parts.map((part) => ({ header: ours(part), type: "text" as const, width: 24 })),
    ],
    rows: rowsByPage(await pieceOf(), pieceOf, ({ lines }) => lines.map(rowOf)),
  };
}

const parts = ["results", "conduct", "overall"] as const;
const theirs = (part: (typeof parts)[number]) =>
  say("exchange.theirs.of", { what: say(`exchange.field.${part}`) });
const ours = (part: (typeof parts)[number]) =>
  say("exchange.ours.of", { what: say(`exchange.field.${part}`) });

function rowOf(line: ComparedLine): TableRow {
  const { rowNumber, nip, name, interval, kind } = line;
  const state = say(`exchange.line.${kind}`);
  return [
    rowNumber,
    nip,
    name,
    intervalName(interval),
    state,
    ...wordsOf(line.theirs),
    ...wordsOf(line.ours),
  ];
}

function wordsOf(rating: Three | null): (string | null)[] {
  return parts.map((part) => rating && say(`rules.value.${rating[part]}`));
}
