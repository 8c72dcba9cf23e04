import { z } from "zod";
import { keepsExchange } from "#appraisal/exchange/exchange-readers.ts";
import { isKeeper } from "#appraisal/period/readers.ts";
import { sendFile } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { writeCsv } from "#platform/spreadsheets/write-csv.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { BoardPage } from "./board.page.tsx";
import { yearEndBoard } from "./board.ts";
import { closeYear, reopenYear, resumeClosing } from "./close-year.ts";
import { DeadlinesPage } from "./deadlines.page.tsx";
import { listDeadlines, setDeadline } from "./deadlines.ts";
import { MissingPage } from "./missing.page.tsx";
import { missingPeople } from "./missing-people.ts";
import { missingTable } from "./missing-table.ts";
import { remindAll } from "./remind.ts";
import { simulateYear } from "./simulate-year.ts";
import { MissingStep } from "./year-end.schema.ts";

const address = "/periode/:year{[0-9]{4}}";
const place = "/periode";

/** The end of a year: what is missing, who is reminded, and how it is closed. */
export function yearEndPages(pages: Pages): void {
  pages.get(`${address}/akhir`, (page) => drawBoard(page, firstAttempt()));
  pages.get(`${address}/kurang`, drawMissing);
  pages.get(`${address}/kurang.csv`, downloadMissing);
  pages.get(`${address}/tenggat`, (page) => drawDeadlines(page, firstAttempt()));
  pages.post(`${address}/tenggat`, setDay);
  pages.post(`${address}/ingatkan`, remind);
  pages.post(`${address}/simulasi`, (page) =>
    long(page, (form, year) => tell(page, simulateYear, form, { year })),
  );
  pages.post(`${address}/lanjutkan`, (page) =>
    long(page, (form, year) => tell(page, resumeClosing, form, { year })),
  );
  pages.post(`${address}/tutup-tahun`, (page) =>
    long(page, (form, year) => tell(page, closeYear, form, { year, reason: form.text("reason") })),
  );
  pages.post(`${address}/buka-lagi`, reopen);
}

async function drawBoard(page: PageContext, attempt: Attempt) {
  const year = yearIn(page);
  const board = await ask(page, yearEndBoard, { year });
  const { actor } = page.get("call");
  const may = { keeps: isKeeper(actor), exchanges: keepsExchange(actor) };
  return page.render(<BoardPage board={board} {...may} attempt={attempt} />, {
    ...{ title: say("year-end.title", { year }), place },
    ...statusOfAttempt(attempt),
  });
}

/** Starts long work and leads to where its progress is shown. */
async function long(page: PageContext, start: (form: Form, year: number) => Promise<{ jobId: string }>) {
  const form = await readForm(page);
  const year = yearIn(page);
  return submit(
    async () => {
      const { jobId } = await start(form, year);
      return page.redirect(`/pekerjaan/${jobId}?lalu=/periode/${year}/akhir`, 303);
    },
    (refused) => drawBoard(page, failedAttempt(form, refused)),
  );
}

async function remind(page: PageContext) {
  const form = await readForm(page);
  const year = yearIn(page);
  return submit(
    async () => {
      await tell(page, remindAll, form, { year, step: form.text("step"), unitId: form.optional("unitId") });
      return goTo(page, `/periode/${year}/akhir`, "flash.year-end.reminded");
    },
    (refused) => drawBoard(page, failedAttempt(form, refused)),
  );
}

async function reopen(page: PageContext) {
  const form = await readForm(page);
  const year = yearIn(page);
  return submit(
    async () => {
      await tell(page, reopenYear, form, { year, reason: form.text("reason") });
      return goTo(page, `/periode/${year}/akhir`, "flash.year-end.reopened");
    },
    (refused) => drawBoard(page, failedAttempt(form, refused)),
  );
}

async function drawDeadlines(page: PageContext, attempt: Attempt) {
  const year = yearIn(page);
  const { deadlines } = await ask(page, listDeadlines, { year });
  return page.render(<DeadlinesPage year={year} deadlines={deadlines} attempt={attempt} />, {
    ...{ title: say("year-end.deadlines", { year }), place },
    ...statusOfAttempt(attempt),
  });
}

async function setDay(page: PageContext) {
  const form = await readForm(page);
  const year = yearIn(page);
  const input = { year, step: form.text("step"), dueOn: form.text("dueOn"), reason: form.text("reason") };
  return submit(
    async () => {
      await tell(page, setDeadline, form, input);
      return goTo(page, `/periode/${year}/tenggat`, "flash.year-end.deadline-set");
    },
    (refused) => drawDeadlines(page, failedAttempt(form, refused)),
  );
}

async function drawMissing(page: PageContext) {
  const year = yearIn(page);
  const { step, unitId, after } = askedBy(page);
  const found = await ask(page, missingPeople, { year, step, unitId, after });
  const here = { path: `/periode/${year}/kurang`, query: page.req.query() };
  return page.render(<MissingPage year={year} step={step} address={here} {...found} />, {
    title: say("year-end.title", { year }),
    place,
  });
}

async function downloadMissing(page: PageContext) {
  const year = yearIn(page);
  const { step, unitId } = askedBy(page);
  const table = await missingTable(page, { year, step, unitId });
  return sendFile(page, {
    name: `${table.name}.csv`,
    mediaType: "text/csv; charset=utf-8",
    bytes: writeCsv(table),
  });
}

/** What makes no sense in the address is left out; without a step the list is of plans. */
const Asked = z.object({
  langkah: MissingStep.catch("plan"),
  unit: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

function askedBy(page: PageContext) {
  const { langkah, unit, after } = Asked.parse(page.req.query());
  return { step: langkah, unitId: unit, after };
}

function yearIn(page: PageContext): number {
  return Number(page.req.param("year"));
}
