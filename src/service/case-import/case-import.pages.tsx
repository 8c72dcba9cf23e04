import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { type Entry, freshEntry } from "#ui/form/entry.ts";
import { isMapped } from "./case-import.schema.ts";
import { confirmCaseImport } from "./confirm.ts";
import { CaseImportPage } from "./import.page.tsx";
import { CaseImportListPage } from "./list.page.tsx";
import { MappingPage } from "./mapping/mapping.page.tsx";
import { mappingIn } from "./mapping/mapping-form.ts";
import { caseProblems, listCaseImports, markedCaseLog, readCaseImport } from "./read-import.ts";
import { addCaseSource, listCaseSources, saveCaseMapping } from "./source/source.ts";
import { uploadCaseLog } from "./upload.ts";

const place = "/loket";

/** From another application's log to cases: name it, upload, say how it is read, look, take over. */
export function caseImportPages(pages: Pages): void {
  pages.get("/loket/impor", (page) => drawList(page, freshEntry({})));
  pages.post("/loket/impor", upload);
  pages.post("/loket/impor/sumber", addSource);
  pages.get("/loket/impor/:importId", (page) => look(page, firstAttempt()));
  pages.get("/loket/impor/:importId/cara", (page) => drawMapping(page, firstAttempt()));
  pages.post("/loket/impor/:importId/cara", map);
  pages.post("/loket/impor/:importId/pasti", confirm);
  pages.get("/loket/impor/:importId/perbaikan.xlsx", async (page) => {
    return sendAnswer(page, await ask(page, markedCaseLog, { importId: idIn(page) }));
  });
}

function idIn(page: PageContext): string {
  return page.req.param("importId") ?? "";
}

async function drawList(page: PageContext, entry: Entry) {
  const { imports } = await ask(page, listCaseImports, {});
  const { sources } = await ask(page, listCaseSources, {});
  const status = entry.faults.length > 0 ? { status: 422 as const } : {};
  return page.render(<CaseImportListPage imports={imports} sources={sources} entry={entry} />, {
    title: say("case-import.title"),
    place,
    ...status,
  });
}

async function upload(page: PageContext) {
  const form = await readForm(page);
  const chosen = await form.file("file");
  const file = chosen && new File([new Uint8Array(chosen.bytes)], chosen.name, { type: chosen.mediaType });
  return submit(
    async () => {
      const input = { file, sourceId: form.text("sourceId") };
      const { importId, jobId } = await tell(page, uploadCaseLog, form, input);
      return goTo(page, jobHref(jobId, importId));
    },
    (refused) => drawList(page, { values: form.values(), faults: refused.faults }),
  );
}

async function addSource(page: PageContext) {
  const form = await readForm(page);
  return submit(
    async () => {
      const { sourceId } = await tell(page, addCaseSource, form, { name: form.text("name") });
      return goTo(
        page,
        `/loket/impor?${new URLSearchParams({ sumber: sourceId })}`,
        "flash.case-source.added",
      );
    },
    (refused) => drawList(page, { values: form.values(), faults: refused.faults }),
  );
}

async function look(page: PageContext, attempt: Attempt) {
  const read = await ask(page, readCaseImport, { importId: idIn(page) });
  if (read.import.finding && !isMapped(read.import.mapping)) return drawMapping(page, attempt);
  const { problems, next } = await ask(page, caseProblems, {
    importId: read.import.importId,
    after: page.req.query("after") ?? -1,
  });
  return page.render(
    <CaseImportPage {...read} summary={read.import} problems={problems} next={next} attempt={attempt} />,
    {
      title: say("case-import.title"),
      place,
      ...statusOfAttempt(attempt),
    },
  );
}

async function drawMapping(page: PageContext, attempt: Attempt, form?: Form) {
  const read = await ask(page, readCaseImport, { importId: idIn(page) });
  const typed = form && mappingIn(form, read.import.mapping);
  return page.render(<MappingPage {...read} attempt={attempt} typed={typed} />, {
    title: say("case-import.mapping.title"),
    place,
    ...statusOfAttempt(attempt),
  });
}

async function map(page: PageContext) {
  const form = await readForm(page);
  const importId = idIn(page);
  const { import: known } = await ask(page, readCaseImport, { importId });
  return submit(
    async () => {
      const mapping = mappingIn(form, known.mapping);
      const input = { importId, revision: form.text("_version"), mapping };
      const { jobId } = await tell(page, saveCaseMapping, form, input);
      return goTo(page, jobHref(jobId, importId));
    },
    (refused) => drawMapping(page, failedAttempt(form, refused), form),
  );
}

async function confirm(page: PageContext) {
  const form = await readForm(page);
  const importId = idIn(page);
  return submit(
    async () => {
      const input = { importId, despiteTurnedDays: form.text("despiteTurnedDays") === "yes" };
      const { jobId } = await tell(page, confirmCaseImport, form, input);
      return goTo(page, jobHref(jobId, importId));
    },
    (refused) => look(page, failedAttempt(form, refused)),
  );
}

/** The page that waits for the job, and then leads on to the import. */
function jobHref(jobId: string, importId: string): string {
  return `/pekerjaan/${jobId}?${new URLSearchParams({ lalu: `/loket/impor/${importId}` })}`;
}
