import { dayIn } from "#platform/clock/clock.ts";
import { sendAnswer, sendFile } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { type Entry, freshEntry } from "#ui/form/entry.ts";
import { currentList } from "./current-list.ts";
import { ImportPage } from "./import.page.tsx";
import type { ImportSummary } from "./import.schema.ts";
import { confirmImport, listImports, readImport, uploadImport } from "./import.ts";
import { ImportLine, importLines, markedFile } from "./import-lines.ts";
import { ImportListPage } from "./import-list.page.tsx";
import { templateSheet } from "./template.ts";

const place = "/impor";

/** From a spreadsheet to the organisation: upload, look, confirm. */
export function importPages(pages: Pages): void {
  pages.get("/impor", (page) => drawList(page, freshEntry({ effectiveOn: today(page) })));
  pages.post("/impor", upload);
  pages.get("/impor/contoh.xlsx", (page) =>
    sendFile(page, { name: "contoh-pegawai.xlsx", mediaType: xlsxType, bytes: writeSheet(templateSheet()) }),
  );
  pages.get("/impor/daftar.xlsx", (page) => sendCurrent(page, "xlsx"));
  pages.get("/impor/daftar.csv", (page) => sendCurrent(page, "csv"));
  pages.get("/impor/:importId", (page) => look(page, firstAttempt()));
  pages.post("/impor/:importId/pasti", confirm);
  pages.get("/impor/:importId/perbaikan.xlsx", async (page) => {
    const file = await ask(page, markedFile, { importId: page.req.param("importId") });
    return sendAnswer(page, file);
  });
}

async function sendCurrent(page: PageContext, format: "xlsx" | "csv") {
  return sendAnswer(page, await ask(page, currentList, { format }));
}

async function upload(page: PageContext) {
  const form = await readForm(page);
  const file = await chosenFile(page, form);
  return submit(
    async () => {
      const { importId, jobId } = await tell(page, uploadImport, form, {
        file,
        effectiveOn: form.text("effectiveOn"),
      });
      return goTo(page, jobHref(jobId, importId));
    },
    (refused) => drawList(page, { values: form.values(), faults: refused.faults }),
  );
}

/** A form has no file where none was chosen and where it is empty: only of the second can one say so. */
async function chosenFile(page: PageContext, form: Form): Promise<File | undefined> {
  const chosen = await form.file("file");
  if (chosen) return new File([new Uint8Array(chosen.bytes)], chosen.name, { type: chosen.mediaType });
  const sent = (await page.req.formData()).get("file");
  return sent instanceof File && sent.name !== "" ? new File([], sent.name) : undefined;
}

async function look(page: PageContext, attempt: Attempt) {
  const summary = await ask(page, readImport, { importId: page.req.param("importId") ?? "" });
  const { importId } = summary;
  const kind = ImportLine.shape.kind.catch(firstKind(summary.preview)).parse(page.req.query("jenis"));
  const { lines, next } = await ask(page, importLines, {
    importId,
    kind,
    after: page.req.query("after") ?? -1,
  });
  return page.render(<ImportPage {...{ summary, kind, lines, next, attempt }} />, {
    title: say("import.preview.title"),
    place,
    ...statusOfAttempt(attempt),
  });
}

async function confirm(page: PageContext) {
  const form = await readForm(page);
  const importId = page.req.param("importId") ?? "";
  return submit(
    async () => {
      const { jobId } = await tell(page, confirmImport, form, {
        importId,
        endGone: form.text("endGone") === "yes",
        despiteWarnings: form.text("despiteWarnings") === "yes",
      });
      return goTo(page, jobHref(jobId, importId));
    },
    (refused) => look(page, failedAttempt(form, refused)),
  );
}

/** The page that waits for the job, and then leads on to the import. */
function jobHref(jobId: string, importId: string): string {
  return `/pekerjaan/${jobId}?${new URLSearchParams({ lalu: `/impor/${importId}` })}`;
}

function firstKind(preview: ImportSummary["preview"]): ImportLine["kind"] {
  if (!preview || preview.problems > 0) return "problem";
  if (Object.keys(preview.warnings).length > 0) return preview.returned > 0 ? "returned" : "changed";
  if (preview.added > 0) return "added";
  if (preview.changed > 0) return "changed";
  return preview.units > 0 ? "unit" : "gone";
}

async function drawList(page: PageContext, entry: Entry) {
  const { imports } = await ask(page, listImports, {});
  const status = entry.faults.length > 0 ? { status: 422 as const } : {};
  return page.render(<ImportListPage imports={imports} entry={entry} />, {
    title: say("import.title"),
    place,
    ...status,
  });
}

function today(page: PageContext): string {
  const { services, timeZone } = page.get("call");
  return dayIn(timeZone, services.clock());
}
