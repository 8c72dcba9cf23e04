import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { rowsByPage } from "#platform/spreadsheets/rows-by-page.ts";
import type { Table, TableRow } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import { affectedPeople } from "./affected-people.ts";
import type { Matter } from "./matters.ts";
import { reasonWords } from "./people-card.tsx";
import type { PersonAffected } from "./what-if.schema.ts";
import { differenceWords } from "./what-if-words.ts";

const rowsAPiece = 1000;

type Asked = { scenarioId: string; matter?: Matter | undefined };

/** Everybody for whom it would be different, a row for each difference, read piece by piece as the file is sent. */
export async function affectedTable(page: PageContext, asked: Asked, name: string): Promise<Table> {
  const first = await pieceOf(page, asked);
  return {
    name,
    columns: [
      { header: say("what-if.column.person"), type: "text", width: 36 },
      { header: say("what-if.column.unit"), type: "text", width: 40 },
      { header: say("what-if.column.matter"), type: "text", width: 36 },
      { header: say("what-if.column.before"), type: "text", width: 20 },
      { header: say("what-if.column.after"), type: "text", width: 20 },
      { header: say("what-if.column.why"), type: "text", width: 100 },
    ],
    rows: rowsByPage(
      first,
      (after) => pieceOf(page, asked, after),
      ({ people }) => people.flatMap((person) => rowsOf(person, asked.matter)),
    ),
  };
}

function pieceOf(page: PageContext, asked: Asked, after?: string) {
  return ask(page, affectedPeople, { ...asked, limit: rowsAPiece, ...(after ? { after } : {}) });
}

/** In the order of the columns. */
function rowsOf({ name, unitName, differences }: PersonAffected, wanted: Matter | undefined): TableRow[] {
  return differences
    .filter(({ matter }) => wanted === undefined || matter === wanted)
    .map((difference) => {
      const { matter, before, after } = difference;
      const [from, to] = [differenceWords(matter, before), differenceWords(matter, after)];
      return [name, unitName, say(`what-if.matter.${matter}`), from, to, reasonWords(difference)];
    });
}
