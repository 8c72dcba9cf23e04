import { expect, test } from "vitest";
import { giveFeedback } from "#appraisal/feedback/feedback.ts";
import { agreedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { depart } from "#organisation/departure/depart.ts";
import { askErasure } from "#organisation/erasure/ask-erasure.ts";
import { carryOutErasure } from "#organisation/erasure/carry-out-job.ts";
import { decideErasure } from "#organisation/erasure/decide-erasure.ts";
import { collect } from "#organisation/own-data/collect.ts";
import { as } from "#test/setup/as.ts";
import type { World } from "#test/setup/world.ts";

/** All that the member's own file is made of. */
async function heldOfMember({ services, agencyId, database, people, today }: World) {
  const { identity, personalData } = services;
  const { employeeId } = people.member;
  const held = await database.read(agencyId, (queries) =>
    collect({ queries, identity, personalData }, { agencyId, employeeId }, today()),
  );
  const rowsOf = (table: string) =>
    held.tables.filter((one) => one.table === table).flatMap(({ rows }) => rows);
  return { rowsOf, text: JSON.stringify([held.tables, [...held.names]]) };
}

test("who spoke under no name, and what only the appraiser was to hear, is not in anybody's file", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  const give = (body: string, more: object) =>
    as(world, "colleague", giveFeedback, { planId, body, ...more });
  await give("Tanpa nama", { named: false, audience: "person" });
  world.goTo("2026-02-02");
  await give("Untuk penilai saja", { audience: "appraiser" });
  const { rowsOf, text } = await heldOfMember(world);
  expect(rowsOf("feedback")).toEqual([expect.objectContaining({ body: "Tanpa nama", author_id: null })]);
  expect(rowsOf("event").filter(({ kind }) => kind === "feedback.given")).toHaveLength(1); // nor when it was said
  expect(text).not.toContain(world.people.colleague.employeeId);
  expect(text).not.toContain(world.people.colleague.name);
  expect(text).not.toContain("Untuk penilai saja");
  expect(text).toContain(world.people.head.name); // who agreed the plan is part of the record
});

test("a leaver's plans, what was said of them, and what others were told of them go together after their years", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  const { employeeId } = world.people.member;
  const decree = "882/15/BKPSDM/2026";
  await as(world, "personnel", depart, { employeeId, leftOn: "2026-05-01", reason: "retired", decree });
  world.goTo("2031-05-01");
  await world.rows((queries) => queries.updateTable("role_grant").set({ ends_on: "2040-01-01" }).execute());
  const reason = "Masa simpan habis";
  const asked = { category: "appraisal", reason, employeeId } as const;
  const { requestId } = await as(world, "personnel", askErasure, asked);
  await as(world, "administrator", decideErasure, { requestId, outcome: "granted", reason });
  await world.runJobs([carryOutErasure]);

  await expect(as(world, "personnel", readPlan, { planId })).rejects.toMatchObject({ code: "plan.unknown" });
  const { events, told } = await world.rows(async (queries) => ({
    events: await queries.selectFrom("event").selectAll().execute(),
    told: await queries.selectFrom("notification").select("href").execute(),
  }));
  expect(JSON.stringify(events.filter(({ kind }) => kind !== "record.erased"))).not.toContain(planId);
  expect(events.filter(({ erased_by }) => erased_by !== null).length).toBeGreaterThan(3);
  expect(told.filter(({ href }) => href.includes(planId))).toEqual([]);
  const { rowsOf } = await heldOfMember(world);
  expect(rowsOf("plan")).toEqual([]);
  expect(rowsOf("employee")).not.toEqual([]); // who they were is asked for apart, and after this
});
