import { z } from "zod";
import { agencyOf } from "#organisation/agency/agency.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import type { Whose } from "#platform/personal-data/holding.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import { writeZip } from "#platform/spreadsheets/zip-writing.ts";
import { collect } from "./collect.ts";
import { inParts } from "./in-parts.ts";
import { ownDataNotMade } from "./own-data.errors.ts";
import { partsOf, slowParts } from "./own-data.parts.ts";
import { isAwaited } from "./own-data-rows.ts";

/** Some days to come back with another device; a copy of everything should not lie about for longer. */
const keptDays = 7;

/** Puts a person's file together, part by part; a second run after a crash begins it anew. */
export const makeOwnDataJob: JobKind = {
  name: "own-data.make",
  data: z.object({}),
  run: async (ground) => {
    const { services, agencyId, startedBy, report } = ground;
    if (startedBy === null) throw notAllowed();
    const whose = { agencyId, employeeId: startedBy };
    const madeAt = services.clock();
    const { collected, agencyName, madeOn } = await services.database.read(agencyId, async (queries) => {
      if (!(await isAwaited(queries, whose, ground.jobId))) throw ownDataNotMade();
      const { name, timeZone } = await agencyOf(queries, agencyId);
      const from = { queries, identity: services.identity, personalData: services.personalData };
      const madeOn = dayIn(timeZone, madeAt);
      return { collected: await collect(from, whose, madeOn), agencyName: name, madeOn };
    });
    const total = slowParts(collected, { whose });
    const { database, origin } = services;
    const told = (done: number) => report(done, total);
    const zip = writeZip(
      partsOf(collected, { ...{ database, whose, origin, agencyName, madeAt, madeOn }, report: told }),
    );
    const kept = await keepParts(ground, whose, zip);
    await finish(ground, whose, { ...kept, madeAt });
    return kept;
  },
};

async function keepParts(
  { services, jobId }: JobGround,
  whose: Whose,
  zip: AsyncIterable<Uint8Array>,
): Promise<{ parts: number; sizeBytes: number }> {
  const { agencyId, employeeId } = whose;
  const at = { agency_id: agencyId, employee_id: employeeId, job_id: jobId };
  await services.database.write(agencyId, async (queries) => {
    await queries
      .deleteFrom("own_data_part")
      .where("agency_id", "=", agencyId)
      .where("employee_id", "=", employeeId)
      .execute();
  });
  let parts = 0;
  let sizeBytes = 0;
  for await (const bytes of inParts(zip)) {
    await services.database.write(agencyId, async (queries) => {
      if (!(await isAwaited(queries, whose, jobId))) throw ownDataNotMade(); // erased meanwhile
      const row = { ...at, ordinal: parts, bytes };
      await queries.insertInto("own_data_part").values(row).execute();
    });
    parts += 1;
    sizeBytes += bytes.length;
  }
  return { parts, sizeBytes };
}

type Finished = { parts: number; sizeBytes: number; madeAt: Date };

async function finish(
  { services, jobId }: JobGround,
  { agencyId, employeeId }: Whose,
  { parts, sizeBytes, madeAt }: Finished,
): Promise<void> {
  const keptUntil = new Date(madeAt.getTime() + keptDays * 24 * 3_600_000);
  await services.database.write(agencyId, async (queries) => {
    const { numUpdatedRows } = await queries
      .updateTable("own_data")
      .set({ made_at: madeAt, kept_until: keptUntil, parts, size_bytes: sizeBytes })
      .where("agency_id", "=", agencyId)
      .where("employee_id", "=", employeeId)
      .where("job_id", "=", jobId)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) throw ownDataNotMade();
    const subject = { kind: "employee", id: employeeId };
    const { nouns } = services.ledger;
    const by = { actor: { employeeId }, agencyId, procedure: "own-data.make", now: madeAt, nouns };
    await keepRecord(queries, [{ kind: "own-data.made", subject, facts: { sizeBytes } }], by);
  });
}
