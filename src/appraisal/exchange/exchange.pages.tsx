import { z } from "zod";
import { sendFile } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { sheetFormats } from "#platform/spreadsheets/formats.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { RecordedPage } from "./decision/recorded.page.tsx";
import { endRecorded, listRecorded } from "./decision/recorded.ts";
import { recordedUnknown } from "./exchange.errors.ts";
import { ExchangePage } from "./exchange.page.tsx";
import { keepsExchange } from "./exchange-readers.ts";
import { ExportAsked } from "./export/export-rows.ts";
import { exportScope } from "./export/export-scope.ts";
import { exportTable } from "./export/export-table.ts";
import { comparisonPages } from "./import/comparison.pages.tsx";
import { listRatingImports } from "./import/read-import.ts";
import { uploadRatings } from "./import/upload.ts";
import { listProfiles } from "./mapping/list-profiles.ts";
import { MappingPage } from "./mapping/mapping.page.tsx";

const address = "/periode/:year{[0-9]{4}}/pertukaran";
const place = "/periode";

/** What goes to the national system and what comes from there. */
export function exchangePages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.post(address, upload);
  pages.get(`${address}/unduh`, download);
  pages.get(`${address}/kolom`, drawMapping);
  pages.get(`${address}/catatan`, (page) => drawRecorded(page, firstAttempt()));
  pages.post(`${address}/catatan/:ratingId/batal`, takeBack);
  comparisonPages(pages);
}

async function draw(page: PageContext, attempt: Attempt) {
  const year = yearIn(page);
  const { profiles } = await ask(page, listProfiles, {});
  const scope = await ask(page, exportScope, { year });
  const { imports } = await ask(page, listRatingImports, { year });
  const keeps = keepsExchange(page.get("call").actor);
  return page.render(<ExchangePage {...{ year, profiles, scope, imports, keeps, attempt }} />, {
    ...{ title: say("exchange.title", { year }), place },
    ...statusOfAttempt(attempt),
  });
}

async function upload(page: PageContext) {
  const form = await readForm(page);
  const year = yearIn(page);
  const chosen = await form.file("file");
  const file = chosen && new File([new Uint8Array(chosen.bytes)], chosen.name, { type: chosen.mediaType });
  return submit(
    async () => {
      const sent = { year, profile: form.text("profile"), file };
      const { importId, jobId, isKnown } = await tell(page, uploadRatings, form, sent);
      const onward = `/periode/${year}/pertukaran/impor/${importId}`;
      if (isKnown) return goTo(page, onward, "flash.exchange.known");
      return goTo(page, `/pekerjaan/${jobId}?${new URLSearchParams({ lalu: onward })}`);
    },
    (refused) => draw(page, failedAttempt(form, refused)),
  );
}

const Format = z.enum(["xlsx", "csv"]).catch("xlsx");

/** What makes no sense in the address is left out. */
const Narrowed = z.object({
  unitId: ExportAsked.shape.unitId.catch(undefined),
  interval: ExportAsked.shape.interval.catch(undefined),
});

async function download(page: PageContext) {
  const { profil = "", unit, interval, format } = page.req.query();
  const asked = { year: yearIn(page), profile: profil, ...Narrowed.parse({ unitId: unit, interval }) };
  const table = await exportTable(page, asked);
  const form = Format.parse(format);
  const { write, mediaType } = sheetFormats[form];
  return sendFile(page, { name: `${table.name}.${form}`, mediaType, bytes: write(table) });
}

async function drawMapping(page: PageContext) {
  const year = yearIn(page);
  const { profiles } = await ask(page, listProfiles, {});
  const shown = profiles.find(({ key }) => key === page.req.query("profil")) ?? profiles[0];
  return page.render(<MappingPage year={year} profiles={profiles} shown={shown} />, {
    title: say("exchange.mapping"),
    place,
  });
}

async function drawRecorded(page: PageContext, attempt: Attempt) {
  const year = yearIn(page);
  const after = z.uuid().optional().catch(undefined).parse(page.req.query("after"));
  const { recorded, next } = await ask(page, listRecorded, { year, after });
  const { actor, timeZone } = page.get("call");
  const seen = { keeps: keepsExchange(actor), me: actor?.employeeId ?? null, timeZone };
  return page.render(<RecordedPage {...{ year, recorded, next, attempt, ...seen }} />, {
    ...{ title: say("exchange.recorded", { year }), place },
    ...statusOfAttempt(attempt),
  });
}

async function takeBack(page: PageContext) {
  const form = await readForm(page);
  const ratingId = idIn(page, "ratingId", recordedUnknown);
  const field = `reason-${ratingId}`; // there is one on the page for each rating
  return submit(
    async () => {
      const { year } = await tell(page, endRecorded, form, { ratingId, reason: form.text(field) });
      return goTo(page, `/periode/${year}/pertukaran/catatan`, "flash.exchange.taken-back");
    },
    (refused) =>
      drawRecorded(
        page,
        failedAttempt(form, refused, () => field),
      ),
  );
}

export function yearIn(page: PageContext): number {
  return Number(page.req.param("year"));
}
