import { expect, test } from "vitest";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { improvement, ratedYear, ratingChanged, running, submitted } from "./follow-up.fixture.ts";
import { followUpPages } from "./follow-up.pages.tsx";
import { readFollowUp } from "./read-follow-up.ts";

test("from the rating to the outcome by forms alone", async () => {
  const { world, evaluationId } = await ratedYear("below", "as");
  const pages = visits(world, followUpPages);
  const mine = await pages.get("head", "/tindak-lanjut?tahun=2026");
  expect(mine.html).toContain(`href="/evaluasi/${evaluationId}/tindak-lanjut"`);
  const rating = await pages.get("head", `/evaluasi/${evaluationId}/tindak-lanjut`);
  expect(rating.html).toContain("Hasil kerja di bawah ekspektasi membuka usulan");
  expect(rating.html).toContain("belum dicocokkan dengan naskah resmi");
  const begun = await pages.post("head", `/evaluasi/${evaluationId}/tindak-lanjut`, { kind: "improvement" });
  const path = begun.location?.replace("/ubah", "") ?? "";
  const [first] = improvement.actions;
  const sent = {
    ...{ goal: improvement.goal, startsOn: "2027-01-04", endsOn: "2027-09-01", _version: "1", step: "save" },
    ...{ "actions.1.body": first?.body ?? "", "actions.1.helper": "Hendra", "actions.1.proof": "Catatan" },
    ...{ "actions.1.dueOn": "2027-02-26", "reviewDays.0": "2027-03-01" },
  };
  const tooLong = await pages.post("head", `${path}/ubah`, sent);
  expect(tooLong.status).toBe(422);
  expect(tooLong.html).toContain("Paling lambat 3 Juli 2027");
  expect(tooLong.html).toContain(improvement.goal);
  expect((await pages.post("head", `${path}/ubah`, { ...sent, endsOn: "2027-05-31" })).location).toBe(path);
  expect((await pages.post("head", `${path}/ajukan`, { _version: "2" })).location).toBe(path);
  await pages.post("member", `${path}/jawab`, { body: "Saya minta pendamping." });
  const decision = await pages.post("camat", `${path}/putuskan`, { outcome: "", reason: "Jelas" });
  expect(decision.status).toBe(422);
  await pages.post("camat", `${path}/putuskan`, { outcome: "approved", reason: "Jelas" });
  world.goTo("2027-02-01");
  const page = await pages.get("member", path);
  expect(page.html).toContain("Saya minta pendamping.");
  const step = /href="([^"]+\/langkah\/[^"]+)"/.exec(page.html)?.[1] ?? "";
  await pages.post("member", step, { doneOn: "2027-01-29", note: "12 kali" });
  await pages.post("head", `${path}/hasil`, { outcome: "improved", note: "Median 1 hari, target 1 hari" });
  expect((await pages.get("member", path)).html).toContain("Kinerja membaik");
});

test("a hand-in that lacks something shows the form with what was kept and what is missing", async () => {
  const { world, evaluationId } = await ratedYear("below", "as");
  const pages = visits(world, followUpPages);
  const begun = await pages.post("head", `/evaluasi/${evaluationId}/tindak-lanjut`, { kind: "guidance" });
  const path = begun.location?.replace("/ubah", "") ?? "";
  await pages.post("head", `${path}/ubah`, { goal: "Menguasai aplikasi surat", _version: "1" });
  const refused = await pages.post("head", `${path}/ajukan`, { _version: "2" });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("Menguasai aplikasi surat");
  expect(refused.html).toContain("Isi bagian ini sebelum diajukan");
});

test("a changed rating shows both on the page, and only the appraiser the way to go on", async () => {
  const one = await submitted();
  const pages = visits(one.world, followUpPages);
  await ratingChanged(one);
  const path = `/tindak-lanjut/${one.followUpId}`;
  for (const who of ["head", "member"] as const) {
    const { html } = await pages.get(who, path);
    expect(html).toMatch(/Dibuat dari: Butuh Perbaikan.*Yang berlaku sekarang: Baik/s);
    expect(html.includes(`${path}/periksa-lagi`)).toBe(who === "head");
  }
});

test("a peer finds nothing, an auditor reads without a form, and a step that is not one's own is refused", async () => {
  const { world, followUpId } = await running();
  const pages = visits(world, followUpPages);
  const path = `/tindak-lanjut/${followUpId}`;
  expect((await pages.get("colleague", path)).status).toBe(404);
  const { html } = await pages.get("auditor", path);
  expect(html).toContain(improvement.goal);
  expect(html).not.toMatch(/<form|\/langkah\//);
  for (const step of ["hasil", "tinjauan", "kesampingkan", "putuskan", "ubah"])
    expect((await pages.get("member", `${path}/${step}`)).status).toBe(403);
});

test("the year's list names who waits by unit, for the office alone", async () => {
  const { world, followUpId } = await submitted();
  const pages = visits(world, followUpPages);
  const address = "/periode/2026/tindak-lanjut";
  const { html } = await pages.get("personnel", address);
  expect(html).toContain("1 dari 1 pegawai belum mendapat keputusan");
  expect(html).toContain(`/tindak-lanjut/${followUpId}`);
  expect((await pages.get("head", address)).status).toBe(403);
  const { state } = await as(world, "personnel", readFollowUp, { followUpId });
  expect(state).toBe("submitted");
});
