import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { complaintWorld } from "../complaint.fixture.ts";
import { reopenComplaint } from "../follow/reopen.ts";
import { closeAsNotOurs } from "./close.ts";
import { readComplaint } from "./read.ts";
import { splitComplaint } from "./split.ts";

test("checked again after it was opened again, it is due by the days from then, and says so", async () => {
  const { world, anybody, ...steps } = await complaintWorld();
  const one = await steps.lodged();
  await steps.checked(one);
  await steps.routed(one, world.units.services);
  await steps.answered(one);
  world.goTo("2026-03-12");
  await anybody(reopenComplaint, { code: one.code, reason: "Belum." });
  world.goTo("2026-03-13");
  await steps.checked(one, { weight: "normative" });
  const { complaintId } = one;
  const seen = await as(world, "colleague", readComplaint, { complaintId });
  // five working days after Thursday the 12th: 13, 16, 17, then 25 and 26 after Nyepi and Idulfitri
  expect(seen.open?.dueAt).toEqual(new Date("2026-03-26T15:00:00+07:00"));
  expect(seen.because[0]).toMatchObject({ rule: "complaint-again", inputs: { from: "2026-03-12" } });
  const split = {
    complaintId,
    revision: seen.open?.revision ?? 0,
    kind: "question" as const,
    body: "Kapan?",
  };
  const part = await as(world, "colleague", splitComplaint, split);
  const ofPart = await as(world, "colleague", readComplaint, part);
  expect(ofPart.open?.dueAt).toEqual(new Date("2026-03-17T15:00:00+07:00"));
});

test("the figures follow: when thanks become a complaint, and when one is closed that was taken from its office", async () => {
  const { world, ...steps } = await complaintWorld();
  const { ward, services } = world.units;
  const touchedBy = async (work: () => Promise<unknown>) => {
    await world.rows((queries) => queries.deleteFrom("measure_touch").execute());
    await work();
    const rows = await world.rows((queries) =>
      queries.selectFrom("measure_touch").select("unit_id").distinct().execute(),
    );
    return rows.map(({ unit_id }) => unit_id);
  };
  const thanks = await steps.lodged({ kind: "thanks", unitId: ward });
  expect(await touchedBy(() => steps.checked(thanks, { kind: "question" }))).toEqual([ward]);
  expect(await touchedBy(() => steps.checked(thanks, { kind: "question" }))).toEqual([]);

  const one = await steps.lodged({ unitId: ward });
  await steps.checked(one);
  await steps.routed(one, services);
  await steps.checked(one, { about: [world.people.member.employeeId] }); // taken from Hendra, who leads them
  const { complaintId } = one;
  const revision = await steps.revisionOf(complaintId);
  const close = { complaintId, revision, reason: "Ke Ombudsman." };
  expect(await touchedBy(() => as(world, "colleague", closeAsNotOurs, close))).toEqual([services]);
});
