import { z } from "zod";
import { sendReceipt } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { findRecord } from "./find-record.ts";
import { listRecords } from "./list-records.ts";
import type { PersonOfRecord } from "./person-of-record.ts";
import { readRecord } from "./read-record.ts";
import { ReadersPage } from "./readers.page.tsx";
import { readersOfFile } from "./readers.ts";
import { recordUnknown } from "./record.errors.ts";
import { RecordPage } from "./record.page.tsx";
import { recordGroupNames } from "./record-groups.ts";
import { recordReceipt } from "./record-receipt.ts";
import { kindInWords } from "./record-words.ts";
import { RecordsPage } from "./records.page.tsx";
import { ThenAndNowPage } from "./then-and-now.page.tsx";
import { recordThenAndNow } from "./then-and-now.ts";

/** What was recorded of somebody, one record, and who looked at the file. */
export function recordPages(pages: Pages): void {
  pages.get("/catatan", drawRecords);
  pages.get("/catatan/pembaca", drawReaders);
  pages.get("/catatan/tentang/:kind/:subjectId", goToRecord);
  pages.get("/catatan/:eventId", drawRecord);
  pages.get("/catatan/:eventId/aturan", drawThenAndNow);
  pages.get("/catatan/:eventId/tanda-terima.json", drawReceipt);
}

const Asked = z.object({
  pegawai: z.uuid().optional().catch(undefined),
  tahun: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  tentang: z.enum(recordGroupNames).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

async function drawRecords(page: PageContext) {
  const query = page.req.query();
  const { pegawai, tahun, tentang, after } = Asked.parse(query);
  const list = await ask(page, listRecords, { employeeId: pegawai, year: tahun, group: tentang, after });
  const title = list.person.isOwn ? say("record.title") : say("record.title-of", { name: list.person.name });
  const address = { path: "/catatan", query };
  return page.render(<RecordsPage {...list} address={address} />, { title, place: placeOf(list.person) });
}

async function drawReaders(page: PageContext) {
  const query = page.req.query();
  const { pegawai } = Asked.parse(query);
  const after = readersOfFile.definition.input.safeParse({ after: query.after }).data?.after;
  const list = await ask(page, readersOfFile, { employeeId: pegawai, after });
  const title = list.person.isOwn
    ? say("readers.title")
    : say("readers.title-of", { name: list.person.name });
  const address = { path: "/catatan/pembaca", query };
  return page.render(<ReadersPage {...list} address={address} />, { title, place: placeOf(list.person) });
}

async function drawRecord(page: PageContext) {
  const record = await ask(page, readRecord, { eventId: idIn(page, "eventId", recordUnknown) });
  const title = kindInWords(record.kind);
  return page.render(<RecordPage record={record} />, {
    title,
    place: record.person ? placeOf(record.person) : "/tahun-saya",
  });
}

async function goToRecord(page: PageContext) {
  const { kind, subjectId } = page.req.param();
  const { eventId } = await ask(page, findRecord, { kind: kind ?? "", subjectId: subjectId ?? "" });
  return page.redirect(`/catatan/${eventId}`, 303);
}

async function drawReceipt(page: PageContext) {
  const eventId = idIn(page, "eventId", recordUnknown);
  const { receipt } = await ask(page, recordReceipt, { eventId });
  return sendReceipt(page, receipt, eventId);
}

async function drawThenAndNow(page: PageContext) {
  const of = await ask(page, recordThenAndNow, { eventId: idIn(page, "eventId", recordUnknown) });
  const { person } = of.record;
  const place = person ? placeOf(person) : "/tahun-saya";
  return page.render(<ThenAndNowPage of={of} />, { title: say("then-now.title"), place });
}

function placeOf({ isOwn }: PersonOfRecord): string {
  return isOwn ? "/tahun-saya" : "/pegawai";
}
