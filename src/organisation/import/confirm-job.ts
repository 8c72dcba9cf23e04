import { z } from "zod";
import { lockTree } from "#organisation/agency/locked-tree.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { loadFile } from "#platform/files/files.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import { lawOn } from "#rules/law.ts";
import { applyWrites } from "./apply-writes.ts";
import { compare, readFile } from "./comparison.ts";
import { importOutdated } from "./import.errors.ts";
import { type Writes, writesFor } from "./writes.ts";

const Data = z.object({
  importId: z.uuid(),
  fileId: z.uuid(),
  effectiveOn: z.iso.date(),
  endGone: z.boolean(),
  changesSha256: z.string(),
});
type Data = z.output<typeof Data>;

/**
 * Carries a confirmed import out: all of it in one transaction, or nothing. The comparison is made once more with the
 * trees locked; when it is not what the person saw, nothing is written. A second run after a crash finds the
 * confirmation.
 */
export const confirmImportJob: JobKind<Data> = {
  name: "import.confirm",
  data: Data,
  run: async (ground, data) => {
    const { agencyId, services, startedBy } = ground;
    const { database, law } = services;
    const file = await database.read(agencyId, (queries) => loadFile(queries, agencyId, data.fileId));
    const read = await readFile(file, lawOn(law, data.effectiveOn));
    return database.bulk(agencyId, async (queries, client) => {
      await lockTree(queries, agencyId);
      if (await isConfirmed(queries, agencyId, data.importId)) return { repeated: true };
      const comparison = await compare(read, queries, { agencyId, effectiveOn: data.effectiveOn });
      if (comparison.sha256 !== data.changesSha256 || comparison.problems.length > 0) throw importOutdated();
      const now = services.clock();
      const writes = writesFor({ ...comparison, ...data, newId: () => newId(now) });
      const total = rowsOf(writes);
      await applyWrites(writes, {
        client,
        queries,
        agencyId,
        by: startedBy ?? "",
        now,
        effectiveOn: data.effectiveOn,
        report: (done) => ground.report(done, total),
      });
      await keepConfirmation(queries, ground, data, writes, now);
      return { rows: total };
    });
  },
};

async function isConfirmed(queries: Queries, agencyId: number, importId: string): Promise<boolean> {
  const row = await queries
    .selectFrom("employee_import_confirmation")
    .select("import_id")
    .where("agency_id", "=", agencyId)
    .where("import_id", "=", importId)
    .executeTakeFirst();
  return row !== undefined;
}

async function keepConfirmation(
  queries: Queries,
  { agencyId, startedBy, services }: JobGround,
  { importId, endGone }: Data,
  writes: Writes,
  now: Date,
) {
  const ids = { agency_id: agencyId, import_id: importId };
  const row = { ...ids, confirmed_by: startedBy ?? "", confirmed_at: now, ended: writes.leavers.length };
  await queries.insertInto("employee_import_confirmation").values(row).execute();
  const facts = {
    endGone,
    employees: writes.employees.length,
    appointments: writes.appointments.length,
    ended: writes.appointmentEnds.length,
    departures: writes.leavers.length,
  };
  const actor = startedBy === null ? null : { employeeId: startedBy };
  const happening = { kind: "import.applied", subject: { kind: "import", id: importId }, facts };
  const { nouns } = services.ledger;
  await keepRecord(queries, [happening], { actor, agencyId, procedure: "import.confirm", now, nouns });
}

function rowsOf(writes: Writes): number {
  const { positionOf: _, ...tables } = writes;
  return Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
}
