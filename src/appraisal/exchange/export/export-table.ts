import type { z } from "zod";
import { profileNamed } from "#appraisal/exchange/mapping/profiles.ts";
import { columnsOf } from "#appraisal/exchange/mapping/write-row.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { rowsByPage } from "#platform/spreadsheets/rows-by-page.ts";
import type { Table } from "#platform/spreadsheets/table.ts";
import { type ExportAsked, exportRows } from "./export-rows.ts";

/** People at once: a rating is a row, a plan is some ten of them and holds its whole text. */
const textPeopleMax = 200;
const peopleAPiece = { ratings: 1000, plans: textPeopleMax, evaluations: textPeopleMax } as const;

/** A whole export for a file; its first piece is read before the file begins, since what has begun cannot be refused. */
export async function exportTable(page: PageContext, asked: z.output<typeof ExportAsked>): Promise<Table> {
  const profile = profileNamed(asked.profile);
  const limit = peopleAPiece[profile.kind];
  const pieceOf = (after?: string) =>
    ask(page, exportRows, { ...asked, limit, ...(after === undefined ? {} : { after }) });
  return {
    name: `${profile.key}-${asked.year}`,
    columns: columnsOf(profile),
    rows: rowsByPage(await pieceOf(), pieceOf, ({ rows }) => rows),
  };
}
