import { todayOf } from "#organisation/index.ts";
import { sendFile } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { type SheetFormat, sheetFormats } from "#platform/spreadsheets/formats.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { periodIn } from "../result/period-filter.tsx";
import { surveyUnitUnknown } from "../survey.errors.ts";
import { answersTable } from "./answers-table.ts";
import { printSurveyReport } from "./print-report.ts";
import { publishSurveyReport } from "./publish-report.ts";
import { readSurveyReport } from "./read-report.ts";
import { ReportPage } from "./report.page.tsx";
import { reportTable } from "./report-table.ts";

const address = "/survei/:unitId/laporan";

/** The official report: seen, printed, taken along, published. */
export function reportPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, page.req.query("masa"), firstAttempt()));

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const asked = askedIn(page, form.text("masa"));
    return submit(
      async () => {
        await tell(page, publishSurveyReport, form, asked);
        return goTo(
          page,
          `/survei/${asked.unitId}/laporan?masa=${encodeURIComponent(form.text("masa"))}`,
          "flash.survey.report",
        );
      },
      (refused) => draw(page, form.text("masa"), failedAttempt(form, refused)),
    );
  });

  pages.get(`${address}/pdf`, async (page) => {
    const file = await ask(page, printSurveyReport, askedIn(page, page.req.query("masa")));
    return sendFile(page, { name: file.name, mediaType: file.type, bytes: await file.bytes() });
  });
  pages.get(`${address}/unduh.xlsx`, (page) => download(page, "xlsx"));
  pages.get(`${address}/unduh.csv`, (page) => download(page, "csv"));
  pages.get(`${address}/jawaban.csv`, async (page) => {
    const table = await answersTable(page, askedIn(page, page.req.query("masa")));
    const { write, mediaType } = sheetFormats.csv;
    return sendFile(page, { name: `${table.name}.csv`, mediaType, bytes: write(table) });
  });
}

async function download(page: PageContext, format: SheetFormat): Promise<Response> {
  const { result, improvements } = await ask(page, readSurveyReport, askedIn(page, page.req.query("masa")));
  const table = reportTable(result, improvements);
  const { write, mediaType } = sheetFormats[format];
  return sendFile(page, { name: `${table.name}.${format}`, mediaType, bytes: write(table) });
}

async function draw(page: PageContext, asked: string | undefined, attempt: Attempt) {
  const shown = await ask(page, readSurveyReport, askedIn(page, asked));
  return page.render(<ReportPage shown={shown} attempt={attempt} today={todayOf(page)} />, {
    title: say("survey.report"),
    place: "/survei",
    ...statusOfAttempt(attempt),
  });
}

function askedIn(page: PageContext, masa: string | undefined) {
  return { unitId: idIn(page, "unitId", surveyUnitUnknown), ...periodIn(masa, todayOf(page)) };
}
