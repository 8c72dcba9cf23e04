import { sendAnswer, sendFile } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { writeCsv } from "#platform/spreadsheets/write-csv.ts";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import { exportRegister } from "./export-register.ts";
import { printStandard } from "./print-standard.ts";
import { registerTable } from "./register-profile.ts";

/** What leaves the house: a paper, the columns of the national register. */
export function publicationPages(pages: Pages): void {
  pages.get("/standar/:code{[a-z0-9-]+}/pdf", async (page) =>
    sendAnswer(page, await ask(page, printStandard, { code: page.req.param("code") })),
  );

  pages.get("/standar/register.csv", async (page) =>
    sendFile(page, {
      name: "sippn.csv",
      mediaType: "text/csv; charset=utf-8",
      bytes: writeCsv(await tableOf(page)),
    }),
  );

  pages.get("/standar/register.xlsx", async (page) =>
    sendFile(page, { name: "sippn.xlsx", mediaType: xlsxType, bytes: writeSheet(await tableOf(page)) }),
  );
}

async function tableOf(page: PageContext) {
  const { services } = await ask(page, exportRegister, {});
  return registerTable(services);
}
