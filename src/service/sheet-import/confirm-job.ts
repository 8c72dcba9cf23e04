import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { FoundRow, ImportNoun } from "./import-noun.ts";
import { isTaken } from "./is-taken.ts";
import { readUploaded } from "./read-uploaded.ts";
import { sheetImportOutdated } from "./sheet-import.errors.ts";
import { sheetImportById } from "./sheet-import-rows.ts";
import { sourceByIdLocked } from "./source/source-rows.ts";

const Data = z.object({ importId: z.uuid(), changesSha256: z.string() });
type Data = z.output<typeof Data>;

const steps = 2; // read, written

/**
 * Takes a confirmed sheet over: all of it in one transaction, or nothing. The comparison is made once more with the
 * source locked; when it is not what the person saw, nothing is written. A second run after a crash finds the
 * confirmation.
 */
export function confirmSheetJob<Row extends FoundRow>(noun: ImportNoun<Row>): JobKind<Data> {
  return {
    name: `${noun.name}-import.confirm`,
    data: Data,
    run: async (ground, data) => {
      const { agencyId, services } = ground;
      await ground.report(0, steps);
      if (await services.database.read(agencyId, (queries) => isTaken(queries, agencyId, data.importId)))
        return { repeated: true }; // its file may be empty by now
      const { read, offsetMinutes } = await readUploaded(noun, ground, data.importId);
      await ground.report(1, steps);
      return services.database.bulk(agencyId, async (queries, client) => {
        const { sourceId } = await sheetImportById(noun.name, queries, agencyId, data.importId);
        await sourceByIdLocked(noun.name, queries, agencyId, sourceId);
        if (await isTaken(queries, agencyId, data.importId)) return { repeated: true };
        const at = { queries, services, agencyId, sourceId, offsetMinutes };
        const comparison = await noun.compare(at, read.rows);
        if (comparison.sha256 !== data.changesSha256 || read.problems.length > 0) throw sheetImportOutdated();
        const { timeZone } = await agencyOf(queries, agencyId);
        await noun.takeOver({ ...at, client, timeZone, now: services.clock() }, comparison);
        const { added, changed, unchanged } = comparison;
        const counts = { added: added.length, changed: changed.length, unchanged };
        await keepConfirmation(queries, ground, noun, data, counts);
        return counts;
      });
    },
  };
}

type Counts = { added: number; changed: number; unchanged: number };

async function keepConfirmation<Row extends FoundRow>(
  queries: Queries,
  { agencyId, services, startedBy }: JobGround,
  noun: ImportNoun<Row>,
  { importId, changesSha256 }: Data,
  counts: Counts,
): Promise<void> {
  const now = services.clock();
  const row = { agency_id: agencyId, import_id: importId, confirmed_by: startedBy, confirmed_at: now };
  await queries
    .insertInto("sheet_import_confirmation")
    .values({ ...row, ...counts })
    .execute();
  const file = await fileOf(queries, agencyId, importId);
  const happening = {
    kind: "sheet-import.applied",
    subject: { kind: "sheet-import", id: importId },
    facts: { noun: noun.name, ...counts, sha256: changesSha256, file },
  };
  const by = { actor: startedBy === null ? null : { employeeId: startedBy }, agencyId, now };
  const { nouns } = services.ledger;
  await keepRecord(queries, [happening], { ...by, procedure: `${noun.name}-import.confirm`, nouns });
  if (noun.emptiesFiles) await emptyFilesOf(queries, agencyId, [importId]);
}

/** The hash under which the file came. */
async function fileOf(queries: Queries, agencyId: number, importId: string): Promise<string> {
  const { sha256 } = await queries
    .selectFrom("sheet_import as i")
    .innerJoin("file as f", (join) =>
      join.onRef("f.agency_id", "=", "i.agency_id").onRef("f.file_id", "=", "i.file_id"),
    )
    .select("f.sha256")
    .where("i.agency_id", "=", agencyId)
    .where("i.import_id", "=", importId)
    .executeTakeFirstOrThrow();
  return sha256;
}

/** Empties what was handed in and marked; name and hash stay. In a bulk transaction. */
export async function emptyFilesOf(
  queries: Queries,
  agencyId: number,
  importIds: readonly string[],
): Promise<void> {
  await sql`
    update file set bytes = ''
    where agency_id = ${agencyId} and file_id in (
      select file_id from sheet_import where agency_id = ${agencyId} and import_id = any(${importIds}::uuid[])
      union all
      select marked_file_id from sheet_import_finding
      where agency_id = ${agencyId} and import_id = any(${importIds}::uuid[]))`.execute(queries);
}
