import { beforeEach, expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { type CounterWorld, seen, takenIn, worldWithCounters } from "../case.fixture.ts";
import { closeCase } from "../closing/close-case.ts";
import { pickUp } from "../closing/pick-up.ts";
import { reopenCase } from "../closing/reopen-case.ts";
import { handOver } from "../work/hand-over.ts";
import { pauseCase } from "../work/pause-case.ts";
import { forgetApplicants } from "./forget-applicants.ts";
import { warnAgency } from "./warn.ts";

let ground: CounterWorld;
beforeEach(async () => {
  ground = await worldWithCounters();
});

const notices = () =>
  ground.world.rows((queries) =>
    queries
      .selectFrom("notification")
      .select(["employee_id as to", "message"])
      .orderBy("notification_id")
      .execute(),
  );
const warn = () => warnAgency(ground.world.services, 1);

test("the holder is told when a quarter of the time is left, the nearest head when it is late: each once", async () => {
  const { people } = ground.world;
  await takenIn(ground); // at nine, due at half past
  ground.at("2026-03-10T09:21");
  expect(await warn()).toBe(0);
  ground.at("2026-03-10T09:23"); // 22.5 of 30 minutes are over
  expect([await warn(), await warn()]).toEqual([1, 0]);
  ground.at("2026-03-10T09:31");
  expect([await warn(), await warn()]).toEqual([1, 0]);
  expect(await notices()).toEqual([
    { to: people.wardMember.employeeId, message: "notice.case.soon" },
    { to: people.camat.employeeId, message: "notice.case.late" }, // the ward has no head
  ]);
});

test("what nobody holds is told to the head of the unit that has it; nothing while the citizen is waited for", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  const { change } = await seen(world, "wardMember", caseId);
  await as(world, "wardMember", handOver, { ...change, unitId: world.units.services, note: "Mohon dibantu" });
  const paused = await takenIn(ground);
  const other = await seen(world, "wardMember", paused.caseId);
  await as(world, "wardMember", pauseCase, { ...other.change, reason: "payment", askedFor: "Bukti bayar" });
  ground.at("2026-03-10T09:25");
  expect(await warn()).toBe(1);
  const head = world.people.head.employeeId;
  expect(await notices()).toEqual([
    { to: head, message: "notice.case.handed-over" },
    { to: head, message: "notice.case.untaken" },
  ]);
});

test("nobody is woken while the counter is closed", async () => {
  await takenIn(ground);
  ground.at("2026-03-10T12:30");
  expect(await warn()).toBe(0);
  ground.at("2026-03-10T13:00");
  expect(await warn()).toBe(1);
});

test("ninety days after the end nobody is named any more, and the case is still counted", async () => {
  const { world } = ground;
  const [ended, running] = [await takenIn(ground), await takenIn(ground)];
  const { change } = await seen(world, "wardMember", ended.caseId);
  await as(world, "wardMember", closeCase, { ...change, outcome: "issued", despite: "Sulastri buru-buru" });
  await as(world, "wardMember", pickUp, { caseId: ended.caseId, name: "Sulastri" });
  ground.at("2026-06-08T09:00"); // the ninetieth day
  expect(await forgetApplicants(world.services, 1)).toBe(0);
  ground.at("2026-06-09T09:00");
  expect(await forgetApplicants(world.services, 1)).toBe(1);
  expect(await seen(world, "wardMember", ended.caseId)).toMatchObject({
    ...{ applicant: null, phone: null, pickedUp: { by: "" }, closure: { outcome: "issued" } },
  });
  expect(await seen(world, "wardMember", running.caseId)).toMatchObject({ applicant: "Sulastri" });
});

test("also of a case without a name the words about the citizen go", async () => {
  const { world } = ground;
  const nameless = await takenIn(ground, { name: "", phone: "", note: "Anak Bu Sumiati", papers: [] });
  const { change } = await seen(world, "wardMember", nameless.caseId);
  const refused = { outcome: "refused", reason: "Sumiati bukan warga" } as const;
  await as(world, "wardMember", closeCase, { ...change, ...refused });
  await as(world, "wardMember", reopenCase, { caseId: nameless.caseId, reason: "Sumiati datang lagi" });
  const again = await seen(world, "wardMember", nameless.caseId);
  await as(world, "wardMember", closeCase, { ...again.change, ...refused });
  ground.at("2026-06-09T09:00");
  expect(await forgetApplicants(world.services, 1)).toBe(1);
  expect(await seen(world, "wardMember", nameless.caseId)).toMatchObject({
    ...{ note: "", closure: { outcome: "refused", reason: "" }, pauses: [{ askedFor: "" }] },
    reopenings: [{ reason: "" }],
  });
  expect(await forgetApplicants(world.services, 1)).toBe(0);
});
