import { isKeeper, isOffice } from "#organisation/office.ts";
import { todayOf } from "#organisation/today.ts";
import { listUnits } from "#organisation/unit/list-units.ts";
import { sendFile } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { signInNeeded } from "#platform/procedures/procedures.errors.ts";
import { type SheetFormat, sheetFormats } from "#platform/spreadsheets/formats.ts";
import { say } from "#platform/words/words.ts";
import { ListPage } from "./list.page.tsx";
import { listTable } from "./list-download.ts";
import { listEmployees } from "./list-employees.ts";
import { listPageQuery, listQuery, listSort } from "./list-query.ts";

/** Everybody: to find, to sort, to take along. */
export function listPages(pages: Pages): void {
  pages.get("/pegawai", async (page) => {
    const list = await ask(page, listEmployees, listPageQuery(page));
    const { units } = await ask(page, listUnits, {});
    const { actor } = page.get("call");
    const seen = { office: isOffice(actor), keeper: isKeeper(actor) };
    const address = { path: "/pegawai", query: page.req.query() };
    return page.render(<ListPage {...{ list, units, address, sort: listSort(page), ...seen }} />, {
      title: say("employee.list.title"),
      place: "/pegawai",
    });
  });

  pages.get("/pegawai/unduh.csv", (page) => download(page, "csv"));
  pages.get("/pegawai/unduh.xlsx", (page) => download(page, "xlsx"));
}

function download(page: PageContext, format: SheetFormat): Response {
  const { actor } = page.get("call");
  if (!actor) throw signInNeeded(); // before the file begins: what has begun cannot become a refusal
  const table = listTable(page, listQuery(page), isOffice(actor));
  const name = `${say("employee.list.file")} ${todayOf(page)}.${format}`;
  const { write, mediaType } = sheetFormats[format];
  return sendFile(page, { name, mediaType, bytes: write(table) });
}
