import { sql } from "kysely";
import { z } from "zod";
import { addDays, laterDay } from "#platform/clock/clock.ts";
import { Day } from "#platform/clock/day.schema.ts";
import type { Queries } from "#platform/database/database.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { keepers } from "./keepers.ts";
import { serviceUnitUnknown } from "./standard.errors.ts";
import { ServiceCode } from "./standard.schema.ts";
import { pointsOf, serviceOf } from "./standard-rows.ts";

export const setPoints = command({
  name: "service.set-points",
  route: {
    method: "PUT",
    path: "/services/{code}/points",
    summary: "At whose counters a service is to be had from a day on",
    tags: ["service"],
  },
  who: keepers,
  input: z.object({
    code: ServiceCode,
    revision: Revision,
    unitIds: z.array(z.uuid()).max(500),
    startsOn: Day,
  }),
  output: z.object({ opened: z.int(), ended: z.int(), revision: z.int() }),
  load: ({ queries, agencyId, input }) => serviceOf(queries, agencyId, input.code, { lock: true }),
  may: () => true, // `who` says it all
  run: async ({ queries, agencyId, facts: service, input, record }) => {
    expectRevision(service.revision, input.revision);
    const { serviceId } = service;
    const { startsOn } = input;
    const wanted = new Set(input.unitIds);
    await expectUnits(queries, agencyId, [...wanted]);
    const points = await pointsOf(queries, agencyId, serviceId);
    const there = points.filter(({ endsOn }) => endsOn === null || endsOn >= startsOn);
    const opened = [...wanted].filter((unitId) => !there.some((point) => point.unitId === unitId));
    const ended = there.filter(({ unitId }) => !wanted.has(unitId));
    for (const { unitId, startsOn: since } of ended) {
      const endsOn = laterDay(since, addDays(startsOn, -1));
      const key = { agencyId, serviceId, unitId, since };
      await endPoint(queries, key, endsOn);
    }
    await openPoints(
      queries,
      opened.map((unitId) => ({ agencyId, serviceId, unitId, since: startsOn })),
    );
    const revision = service.revision + 1;
    await queries
      .updateTable("service")
      .set({ revision })
      .where("agency_id", "=", agencyId)
      .where("service_id", "=", serviceId)
      .execute();
    const facts = { startsOn, opened: opened.length, ended: ended.length };
    record({ kind: "service.points-set", subject: { kind: "service", id: serviceId }, facts });
    return { opened: opened.length, ended: ended.length, revision };
  },
});

async function expectUnits(queries: Queries, agencyId: number, unitIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from unit
    where agency_id = ${agencyId} and unit_id = any(${unitIds}::uuid[])`.execute(queries);
  if (rows[0]?.count !== unitIds.length) throw serviceUnitUnknown();
}

type PointKey = { agencyId: number; serviceId: string; unitId: string; since: string };

async function endPoint(queries: Queries, { agencyId, serviceId, unitId, since }: PointKey, endsOn: string) {
  await queries
    .updateTable("service_point")
    .set({ ends_on: endsOn })
    .where("agency_id", "=", agencyId)
    .where("service_id", "=", serviceId)
    .where("unit_id", "=", unitId)
    .where("starts_on", "=", since)
    .execute();
}

async function openPoints(queries: Queries, points: readonly PointKey[]): Promise<void> {
  if (points.length === 0) return;
  const rows = points.map(({ agencyId, serviceId, unitId, since }) => ({
    ...{ agency_id: agencyId, service_id: serviceId, unit_id: unitId, starts_on: since },
  }));
  await queries
    .insertInto("service_point")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "service_id", "unit_id", "starts_on"]).doUpdateSet({ ends_on: null }),
    )
    .execute();
}
