import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { complaintWorld } from "../complaint.fixture.ts";
import { complaintPages } from "../complaint.pages.ts";
import { appealComplaint } from "../follow/appeal.ts";
import { decideComplaintAppeal } from "./decide-appeal.ts";

async function appealed(more: object = {}) {
  const made = await complaintWorld();
  const one = await made.lodged();
  await made.checked(one, more);
  await made.answered(one);
  await made.anybody(appealComplaint, { code: one.code, reason: "Tidak puas." });
  const { complaintId } = one;
  const decide = async (who: "camat" | "colleague", input: object = {}) =>
    as(made.world, who, decideComplaintAppeal, {
      ...{ complaintId, revision: await made.revisionOf(complaintId), outcome: "changed", body: "Diubah." },
      ...input,
    });
  const page = async () =>
    (await visits(made.world, complaintPages).get("colleague", `/pengaduan/${complaintId}`)).html;
  return { ...made, one, decide, page };
}

test("who handles complaints sees that the head decides, and cannot", async () => {
  const { decide, page } = await appealed();
  expect(await page()).toContain("Siti Aminah, S.STP., M.Si., Camat Plaju");
  expect(await page()).not.toContain("/putuskan");
  await expect(decide("colleague", { decidedAbove: "Wali Kota" })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await decide("camat");
});

test("without a head the authority above decides: the handler writes down who, and the complainant reads it", async () => {
  const { world, one, decide, page, statusOf } = await appealed();
  await world.rows((queries) =>
    queries
      .updateTable("appointment")
      .set({ ends_on: "2026-03-09" })
      .where("employee_id", "=", world.people.camat.employeeId)
      .execute(),
  );
  expect(await page()).toContain("tidak punya pimpinan");
  expect(await page()).toContain('value="Pemerintah Kota Palembang"');
  await expect(decide("colleague")).rejects.toMatchObject({
    faults: [{ path: "decidedAbove", code: "complaint.authority-missing" }],
  });
  await decide("colleague", { decidedAbove: "Sekretaris Daerah Kota Palembang" });
  expect((await statusOf(one)).history.appeal?.decision).toMatchObject({
    ...{ body: "Diubah.", decidedAbove: "Sekretaris Daerah Kota Palembang" },
  });
});

test("a head whom it is about does not decide, nor learns of it: the page says that it goes above", async () => {
  const { world, one, decide, page } = await appealed();
  const by = { named_by: world.people.colleague.employeeId, named_at: new Date("2026-03-10") };
  await world.rows((queries) =>
    queries
      .insertInto("complaint_about")
      .values({
        ...{ agency_id: world.agencyId, complaint_id: one.complaintId, ...by },
        employee_id: world.people.camat.employeeId,
      })
      .execute(),
  );
  expect(await page()).toContain("tentang pimpinan instansi");
  await expect(decide("camat")).rejects.toMatchObject({ code: "complaint.unknown" });
  await decide("colleague", { decidedAbove: "Wali Kota Palembang" });
});
