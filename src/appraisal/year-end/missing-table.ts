import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { rowsByPage } from "#platform/spreadsheets/rows-by-page.ts";
import type { Table, TableRow } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import { missingPeople } from "./missing-people.ts";
import { stepName } from "./step-name.ts";
import type { MissingStep } from "./year-end.schema.ts";

const rowsAPiece = 1000;

type Asked = { year: number; step: MissingStep; unitId: string | undefined };

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
    rows: rowsByPage(
      first,
      (after) => pieceOf(page, asked, after),
      ({ people }) => people.map(({ name, unitName, owesName }): TableRow => [name, unitName, owesName]),
    ),
  };
}

function pieceOf(page: PageContext, asked: Asked, after?: string) {
  return ask(page, missingPeople, { ...asked, limit: rowsAPiece, ...(after ? { after } : {}) });
}
