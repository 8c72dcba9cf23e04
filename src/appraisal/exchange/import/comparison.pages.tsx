import { z } from "zod";
import { settleRatings } from "#appraisal/exchange/decision/settle.ts";
import { importUnknown } from "#appraisal/exchange/exchange.errors.ts";
import { keepsExchange } from "#appraisal/exchange/exchange-readers.ts";
import { sendAnswer, sendFile } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { type SheetFormat, sheetFormats } from "#platform/spreadsheets/formats.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { ComparisonPage } from "./comparison.page.tsx";
import { comparisonTable } from "./comparison-table.ts";
import { LineKind, lineKinds } from "./import.schema.ts";
import { comparedRatings, markedRatings, ratingProblems, readRatingImport } from "./read-import.ts";

const address = "/periode/:year{[0-9]{4}}/pertukaran/impor/:importId";

/** One file of the national system beside what stands here. */
export function comparisonPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.post(address, decide);
  pages.get(`${address}/perbandingan.xlsx`, (page) => download(page, "xlsx"));
  pages.get(`${address}/perbandingan.csv`, (page) => download(page, "csv"));
  pages.get(`${address}/perbaikan.xlsx`, async (page) =>
    sendAnswer(page, await ask(page, markedRatings, { importId: importIdIn(page) })),
  );
}

async function draw(page: PageContext, attempt: Attempt) {
  const importId = importIdIn(page);
  const found = await ask(page, readRatingImport, { importId });
  const first = lineKinds.find((kind) => (found.counts[kind] ?? 0) > 0) ?? "same";
  const kind = LineKind.catch(first).parse(page.req.query("jenis"));
  const after = page.req.query("after");
  const isWrong = (found.reading?.problems ?? 0) > 0;
  const wrong = isWrong
    ? await ask(page, ratingProblems, { importId, after: Ordinal.parse(after) })
    : { problems: [], next: null };
  const { lines, next } = await ask(page, comparedRatings, { importId, kind, ...(after ? { after } : {}) });
  const keeps = keepsExchange(page.get("call").actor);
  const view = {
    found,
    kind,
    lines,
    problems: wrong.problems,
    next: isWrong ? wrong.next : next,
    keeps,
    attempt,
  };
  return page.render(<ComparisonPage {...view} />, {
    ...{ title: say("exchange.comparison"), place: "/periode" },
    ...statusOfAttempt(attempt),
  });
}

async function download(page: PageContext, format: SheetFormat) {
  const table = await comparisonTable(page, importIdIn(page));
  const { write, mediaType } = sheetFormats[format];
  return sendFile(page, { name: `${table.name}.${format}`, mediaType, bytes: write(table) });
}

const Ordinal = z.coerce.number().int().min(-1).catch(-1);

async function decide(page: PageContext) {
  const form = await readForm(page);
  const importId = importIdIn(page);
  const ordinals = form.all("ordinals").map(Number);
  const isAll = form.text("all") === "yes";
  return submit(
    async () => {
      const sent = {
        ...{ importId, revision: form.text("_version"), kind: form.text("kind"), isAll, ordinals },
        ...{ choice: form.text("choice"), reason: form.text("reason") },
      };
      const { leftOut } = await tell(page, settleRatings, form, sent);
      const said = sent.choice === "ours" ? "flash.exchange.kept" : "flash.exchange.decided";
      const onward = `/periode/${page.req.param("year")}/pertukaran/impor/${importId}`;
      return goTo(page, onward, leftOut > 0 ? `${said}-but-own` : said);
    },
    (refused) => draw(page, failedAttempt(form, refused)),
  );
}

function importIdIn(page: PageContext): string {
  return idIn(page, "importId", importUnknown);
}
