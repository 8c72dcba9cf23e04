import { expect, test } from "vitest";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { waitingFor } from "#appraisal/my-year/waiting.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { planPages } from "#appraisal/plan/plan.pages.tsx";
import { readProgress } from "#appraisal/progress/read-progress.ts";
import { visits } from "#test/setup/pages.ts";
import { absencePages } from "./absence.pages.tsx";
import { listAbsences } from "./list-absences.ts";
import { recordAbsence } from "./record-absence.ts";
import { withdrawAbsence } from "./withdraw-absence.ts";

test("long leave stops the plan, study leave does not, and the page says which", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { nip } = world.people.member;
  const { planId } = await agreedPlan(world, "member", "head");
  const leave = { nip, decree: "851/3/2026" };
  const long = { ...leave, kind: "long-leave", startsOn: "2026-03-01", endsOn: "2026-05-31" };
  const { absenceId } = await as(world, "personnel", recordAbsence, long);
  const study = { ...leave, kind: "study-leave", startsOn: "2026-08-01", endsOn: "2027-07-31" };
  await as(world, "personnel", recordAbsence, study);
  await expect(as(world, "personnel", recordAbsence, long)).rejects.toMatchObject({
    faults: [{ path: "startsOn", code: "absence.overlaps" }],
  });
  const { html } = await visits(world, planPages).get("member", `/rencana/${planId}`);
  expect(html).toContain(": rencana berhenti sementara, dan hari itu tidak dihitung.");
  expect(html).toContain("rencana tetap berjalan dan disepakati lewat dialog kinerja");

  const { pauses } = await as(world, "head", readProgress, { planId });
  expect(pauses).toEqual([{ startsOn: long.startsOn, endsOn: long.endsOn }]);
  world.goTo("2026-05-20"); // four months of silence, of which three do not count
  const titles = async () => waitingFor(await as(world, "member", myYear, {})).map(({ title }) => title);
  expect(await titles()).not.toContain("year.wait.silent");
  await as(world, "personnel", withdrawAbsence, { absenceId });
  expect(await titles()).toContain("year.wait.silent");
  const { rows } = await as(world, "auditor", listAbsences, { year: 2027 });
  expect(rows).toMatchObject([{ kind: { text: "Tugas belajar" }, pauses: false }]);
});

test("the office records by a form, and each wrong field says what to do", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const pages = visits(world, absencePages);
  const path = "/periode/2026/cuti";
  const fields = {
    nip: "000000000000000000",
    kind: "",
    startsOn: "2026-05-01",
    endsOn: "2026-04-01",
    decree: "1",
  };
  const refused = await pages.post("personnel", path, { _key: "absence-1", ...fields });
  expect(refused.status).toBe(422);
  const nobody = await pages.post("personnel", path, {
    ...{ _key: "absence-2", ...fields, kind: "sick-leave" },
  });
  expect(nobody.html).toContain("Tidak ada pegawai dengan NIP ini");
  expect(nobody.html).toContain("Hari terakhir lebih awal dari hari mulai");
  const done = await pages.post("personnel", path, {
    ...{
      ...fields,
      _key: "absence-3",
      nip: world.people.member.nip,
      kind: "sick-leave",
      endsOn: "2026-05-20",
    },
  });
  expect(done.location).toBe(path);
  const { html } = await pages.get("personnel", path);
  expect(html).toContain("Ratna Wulandari, A.Md.");
  expect((await pages.get("member", path)).status).toBe(403);
});
