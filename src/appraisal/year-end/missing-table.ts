import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import type { Table, TableRow } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import { missingPeople } from "./missing-people.ts";
import { stepName } from "./step-name.ts";
import type { MissingStep } from "./year-end.schema.ts";

const rowsAPiece = 1000;

type Asked = { year: number; step: MissingStep; unitId: string | undefined };
type Piece = Awaited<ReturnType<typeof pieceOf>>;

/** The whole list for a file; the first piece is read before it begins, since what has begun cannot be refused. */
export async function missingTable(page: PageContext, asked: Asked): Promise<Table> {
  const first = await pieceOf(page, asked);
  return {
    name: `${stepName(asked.step)} ${asked.year}`,
    columns: [
      { header: say("year-end.person"), type: "text", width: 36 },
      { header: say("year-end.unit"), type: "text", width: 40 },
      { header: say("year-end.owes"), type: "text", width: 36 },
    ],
    rows: rowsOf(page, asked, first),
  };
}

function pieceOf(page: PageContext, asked: Asked, after?: string) {
  return ask(page, missingPeople, { ...asked, limit: rowsAPiece, ...(after ? { after } : {}) });
}

async function* rowsOf(page: PageContext, asked: Asked, first: Piece): AsyncGenerator<TableRow> {
  let piece = first;
  while (true) {
    for (const { name, unitName, owesName } of piece.people) yield [name, unitName, owesName];
    if (piece.next === null) return;
    piece = await pieceOf(page, asked, piece.next);
  }
}
