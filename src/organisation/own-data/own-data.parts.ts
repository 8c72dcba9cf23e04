import { receiptOf } from "#ledger/receipt/receipt-of.ts";
import type { Database } from "#platform/database/database.ts";
import { loadFile } from "#platform/files/files.ts";
import type { Whose } from "#platform/personal-data/holding.ts";
import type { HeldRow } from "#platform/personal-data/read-holding.ts";
import type { PartToWrite } from "#platform/spreadsheets/zip-writing.ts";
import { say, speaking } from "#platform/words/words.ts";
import type { Collected } from "./collect.ts";
import { readableDocument } from "./readable.page.tsx";

export type PartsGround = {
  database: Database;
  whose: Whose;
  origin: string;
  agencyName: string;
  madeAt: Date;
  /** The day of it where the agency is. */
  madeOn: string;
  /** Told after each file and receipt. */
  report(done: number): Promise<void>;
};

/** How many parts take time: the person's files and the receipts of what was recorded about them. */
export function slowParts(collected: Collected, { whose }: Pick<PartsGround, "whose">): number {
  return filesIn(collected).length + recordsIn(collected, whose).length;
}

/** The person's file: to read, for programs, their own files, and the proof of each record about them. */
export async function* partsOf(collected: Collected, ground: PartsGround): AsyncGenerator<PartToWrite> {
  const { whose, agencyName, madeAt } = ground;
  yield { name: "BACA-SAYA.txt", pieces: [readme(collected, ground)] };
  yield {
    name: "data-saya.html",
    pieces: [speaking("id", () => readableDocument(collected, { agencyName, madeAt }))],
  };
  yield { name: "data-saya.json", pieces: [dataFor(collected, ground)] };
  let done = 0;
  for (const row of filesIn(collected)) {
    yield await filePart(ground, String(row.file_id));
    await ground.report(++done);
  }
  for (const { event_id } of recordsIn(collected, whose)) {
    const receipt = await receiptPart(ground, String(event_id));
    if (receipt) yield receipt;
    await ground.report(++done);
  }
}

function filesIn({ tables }: Collected): HeldRow[] {
  return tables.filter(({ table }) => table === "file").flatMap(({ rows }) => rows);
}

function recordsIn({ tables }: Collected, { employeeId }: Whose): HeldRow[] {
  return (
    tables
      .filter(({ table }) => table === "event")
      .flatMap(({ rows }) => rows)
      // a receipt says all of a record: none for what is told in part only
      .filter(({ about, facts }) => about === employeeId && facts !== null)
  );
}

/** Documented in BACA-SAYA.txt: what changes the meaning of a name gets another format number. */
function dataFor({ person, tables, names }: Collected, { agencyName, madeAt, whose }: PartsGround): string {
  const whole = {
    format: "ampera-personal-data/1",
    madeAt: madeAt.toISOString(),
    agency: { id: whose.agencyId, name: agencyName },
    person: { id: whose.employeeId, ...person },
    people: Object.fromEntries(names),
    tables,
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

function readme({ person }: Collected, { agencyName, origin, madeOn, whose }: PartsGround): string {
  const facts = { ...{ name: person.name, agency: agencyName, origin }, agencyId: whose.agencyId };
  const inWords = (locale: "id" | "en") =>
    speaking(locale, () => say("own-data.readme", { ...facts, day: madeOn }));
  return `${inWords("id")}\n\n----\n\n${inWords("en")}\n`;
}

async function filePart({ database, whose }: PartsGround, fileId: string): Promise<PartToWrite> {
  const { name, bytes } = await database.read(whose.agencyId, (queries) =>
    loadFile(queries, whose.agencyId, fileId),
  );
  return { name: `berkas/${fileId}-${name}`, pieces: [bytes] };
}

async function receiptPart(
  { database, whose: { agencyId }, origin }: PartsGround,
  eventId: string,
): Promise<PartToWrite | null> {
  const text = await database.read(agencyId, (queries) => receiptOf(queries, { agencyId, eventId, origin }));
  return text === null ? null : { name: `tanda-terima/${eventId}.json`, pieces: [text] };
}
