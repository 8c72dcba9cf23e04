import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { type Entry, freshEntry } from "#ui/form/entry.ts";
import { SheetImportPage } from "./import.page.tsx";
import type { ImportPlace } from "./import-place.ts";
import { SheetImportListPage } from "./list.page.tsx";
import { MappingPage } from "./mapping/mapping.page.tsx";
import { mappingIn } from "./mapping/mapping-form.ts";
import { isMapped } from "./sheet-import.schema.ts";

/** From a sheet to rows here: name where it is from, upload, say how it is read, look, take over. */
export function sheetImportPages(pages: Pages, of: ImportPlace): void {
  const { place, procedures } = of;
  pages.get(place, (page) => drawList(of, page, freshEntry({ sourceId: page.req.query("sumber") ?? "" })));
  pages.post(place, (page) => upload(of, page));
  pages.post(`${place}/sumber`, (page) => addSource(of, page));
  pages.get(`${place}/:importId`, (page) => look(of, page, firstAttempt()));
  pages.get(`${place}/:importId/cara`, (page) => drawMapping(of, page, firstAttempt()));
  pages.post(`${place}/:importId/cara`, (page) => map(of, page));
  pages.post(`${place}/:importId/pasti`, (page) => confirm(of, page));
  pages.get(`${place}/:importId/perbaikan.xlsx`, async (page) => {
    return sendAnswer(page, await ask(page, procedures.marked, { importId: idIn(page) }));
  });
}

function idIn(page: PageContext): string {
  return page.req.param("importId") ?? "";
}

async function drawList(of: ImportPlace, page: PageContext, entry: Entry) {
  const { imports } = await ask(page, of.procedures.list, {});
  const { sources } = await ask(page, of.procedures.sources, {});
  const status = entry.faults.length > 0 ? { status: 422 as const } : {};
  return page.render(<SheetImportListPage of={of} imports={imports} sources={sources} entry={entry} />, {
    title: say(`${of.noun}-import.title`),
    place: of.room,
    ...status,
  });
}

async function upload(of: ImportPlace, page: PageContext) {
  const form = await readForm(page);
  const chosen = await form.file("file");
  const file = chosen && new File([new Uint8Array(chosen.bytes)], chosen.name, { type: chosen.mediaType });
  return submit(
    async () => {
      const input = { file, sourceId: form.text("sourceId") };
      const { importId, jobId } = await tell(page, of.procedures.upload, form, input);
      return goTo(page, jobHref(of, jobId, importId));
    },
    (refused) => drawList(of, page, { values: form.values(), faults: refused.faults }),
  );
}

async function addSource(of: ImportPlace, page: PageContext) {
  const form = await readForm(page);
  return submit(
    async () => {
      const { sourceId } = await tell(page, of.procedures.addSource, form, { name: form.text("name") });
      const asked = new URLSearchParams({ sumber: sourceId });
      return goTo(page, `${of.place}?${asked}`, "flash.sheet-source.added");
    },
    (refused) => drawList(of, page, { values: form.values(), faults: refused.faults }),
  );
}

async function look(of: ImportPlace, page: PageContext, attempt: Attempt) {
  const { import: summary, services, units } = await ask(page, of.procedures.read, { importId: idIn(page) });
  if (summary.finding && !isMapped(summary.mapping)) return drawMapping(of, page, attempt);
  const { problems, next } = await ask(page, of.procedures.problems, {
    importId: summary.importId,
    after: page.req.query("after") ?? -1,
  });
  return page.render(
    <SheetImportPage {...{ of, services, units, problems, next, attempt }} summary={summary} />,
    { title: say(`${of.noun}-import.title`), place: of.room, ...statusOfAttempt(attempt) },
  );
}

async function drawMapping(of: ImportPlace, page: PageContext, attempt: Attempt, form?: Form) {
  const read = await ask(page, of.procedures.read, { importId: idIn(page) });
  const typed = form && mappingIn(form, of.fields, read.import.mapping);
  return page.render(<MappingPage of={of} {...read} attempt={attempt} typed={typed} />, {
    title: say("sheet-import.mapping.title"),
    place: of.room,
    ...statusOfAttempt(attempt),
  });
}

async function map(of: ImportPlace, page: PageContext) {
  const form = await readForm(page);
  const importId = idIn(page);
  const { import: known } = await ask(page, of.procedures.read, { importId });
  return submit(
    async () => {
      const mapping = mappingIn(form, of.fields, known.mapping);
      const input = { importId, revision: form.text("_version"), mapping };
      const { jobId } = await tell(page, of.procedures.map, form, input);
      return goTo(page, jobHref(of, jobId, importId));
    },
    (refused) => drawMapping(of, page, failedAttempt(form, refused), form),
  );
}

async function confirm(of: ImportPlace, page: PageContext) {
  const form = await readForm(page);
  const importId = idIn(page);
  return submit(
    async () => {
      const input = { importId, despiteTurnedDays: form.text("despiteTurnedDays") === "yes" };
      const { jobId } = await tell(page, of.procedures.confirm, form, input);
      return goTo(page, jobHref(of, jobId, importId));
    },
    (refused) => look(of, page, failedAttempt(form, refused)),
  );
}

/** The page that waits for the job, and then leads on to the import. */
function jobHref({ place }: ImportPlace, jobId: string, importId: string): string {
  return `/pekerjaan/${jobId}?${new URLSearchParams({ lalu: `${place}/${importId}` })}`;
}
