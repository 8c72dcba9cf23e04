import { expectResult } from "#appraisal/cascade/expected/expect-result.ts";
import { yearAskedFor } from "#appraisal/cascade/year-asked-for.ts";
import { planResultUnknown, planUnknown } from "#appraisal/plan/plan.errors.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { CellPage } from "./cell.page.tsx";
import { cellOf } from "./cell.ts";
import { matrixUnknown } from "./matrix.errors.ts";
import { MatrixPage } from "./matrix.page.tsx";
import { printMatrix } from "./print-matrix.ts";
import { readMatrix } from "./read-matrix.ts";
import { shareDraft, unshareDraft } from "./share-draft.ts";

const path = "/peran-hasil/matriks";
const place = "/orang-saya";

/** The matrix of a head, its paper, its cells, and the draft behind it. */
export function matrixPages(pages: Pages): void {
  pages.get(path, (page) => draw(page, undefined));
  pages.get(`${path}/pdf`, (page) => paper(page, undefined));
  pages.get(`${path}/:headId`, (page) => draw(page, idIn(page, "headId", matrixUnknown)));
  pages.get(`${path}/:headId/pdf`, (page) => paper(page, idIn(page, "headId", matrixUnknown)));
  cellPages(pages);

  pages.post("/peran-hasil/rencana/:planId/bagikan", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    await tell(page, shareDraft, await readForm(page), { planId });
    return goTo(page, path, "flash.cascade.shared");
  });

  pages.post("/peran-hasil/rencana/:planId/tutup", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    await tell(page, unshareDraft, await readForm(page), { planId });
    return goTo(page, path, "flash.cascade.unshared");
  });
}

function cellPages(pages: Pages): void {
  const cell = `${path}/sel/:resultId/:employeeId`;
  pages.get(cell, (page) => drawCell(page, firstAttempt({ how: "direct" })));

  pages.post(cell, async (page) => {
    const { resultId, employeeId } = cellIn(page);
    const form = await readForm(page);
    return submit(
      async () => {
        const input = { resultId, employeeId, statement: form.text("statement"), how: form.text("how") };
        await tell(page, expectResult, form, input);
        const { year = "" } = yearAskedFor(page);
        return goTo(page, `${path}?tahun=${year}`, "flash.cascade.expected");
      },
      (refused) => drawCell(page, failedAttempt(form, refused)),
    );
  });
}

function cellIn(page: PageContext) {
  return {
    resultId: idIn(page, "resultId", planResultUnknown),
    employeeId: idIn(page, "employeeId", matrixUnknown),
  };
}

async function draw(page: PageContext, headId: string | undefined) {
  const matrix = await ask(page, readMatrix, { headId, ...yearAskedFor(page) });
  const view = page.req.query("lihat") === "hasil" ? "result" : "person";
  return page.render(<MatrixPage matrix={matrix} view={view} />, { title: say("matrix.title"), place });
}

async function paper(page: PageContext, headId: string | undefined) {
  return sendAnswer(page, await ask(page, printMatrix, { headId, ...yearAskedFor(page) }));
}

async function drawCell(page: PageContext, attempt: Attempt) {
  const { resultId, employeeId } = cellIn(page);
  const matrix = await ask(page, readMatrix, yearAskedFor(page));
  const column = matrix.columns.find((one) => one.resultId === resultId);
  const row = matrix.rows.find((one) => one.employeeId === employeeId);
  if (!column) throw planResultUnknown();
  if (!row) throw matrixUnknown();
  const cell = cellOf(matrix, employeeId, resultId);
  return page.render(<CellPage {...{ column, row, cell, attempt }} year={matrix.year} />, {
    title: say("matrix.cell.title", { name: row.name }),
    place,
    ...statusOfAttempt(attempt),
  });
}
