import { beforeEach, expect, test } from "vitest";
import { say } from "#platform/words/words.ts";
import { as } from "#test/setup/as.ts";
import { type Visits, visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { complaintWorld } from "../complaint.fixture.ts";
import { complaintPages } from "../complaint.pages.ts";
import { sayMore } from "../follow/say-more.ts";
import { readMyComplaint } from "../officer/mine.ts";
import { proposeAnswer } from "../officer/propose.ts";
import { tendComplaints } from "../remind.ts";
import { askComplainant } from "./ask-back.ts";
import type { StepName } from "./case-steps.ts";
import { closeAsNotOurs } from "./close.ts";
import { complaintDesk } from "./list.ts";
import { type CaseOnDesk, readComplaint } from "./read.ts";
import { noticeOf } from "./step-notice.ts";

let world: World;
let pages: Visits;
let steps: Awaited<ReturnType<typeof complaintWorld>>;
beforeEach(async () => {
  steps = await complaintWorld();
  ({ world } = steps);
  pages = visits(world, complaintPages);
});

const desk = (asked: object = {}) => as(world, "colleague", complaintDesk, asked);
const read = (complaintId: string) => as(world, "colleague", readComplaint, { complaintId });
const said = (step: StepName, view: CaseOnDesk) => {
  const { key, facts } = noticeOf(step, view);
  return say(key, facts);
};
const post = (id: string, step: string, fields: Record<string, string>) =>
  pages.post("colleague", `/pengaduan/${id}/${step}`, fields);

test("what is closed is found by its number, by the digits alone, and on its own side of the list, page by page", async () => {
  const { complaintId, number } = await steps.lodged();
  const revision = await steps.revisionOf(complaintId);
  await as(world, "colleague", closeAsNotOurs, { complaintId, revision, reason: "Ke Dinas Perhubungan." });
  for (const asked of [number, String(Number(number.slice(-5))), number.toLowerCase()])
    expect((await desk({ number: asked })).complaints.map((one) => one.number)).toContain(number);
  const closed = await desk({ show: "closed" });
  expect(closed.complaints).toMatchObject([{ number, stage: null, closing: "not-ours", isLate: false }]);
  expect(closed.counts.closed).toBe(1);
  expect((await desk()).complaints.map((one) => one.number)).not.toContain(number);
  const cursor = `${closed.complaints[0]?.closedAt?.getTime()}_${complaintId}`;
  expect((await desk({ show: "closed", after: cursor })).complaints).toEqual([]);
  const { html } = await pages.get("colleague", "/pengaduan?tahap=selesai");
  expect(html).toContain(number);
  expect(html).toContain("Selesai (1)");
});

test("the list says how a report begins, without the name of who is hidden, and about which office before it is passed on", async () => {
  const { number, complaintId } = await steps.lodged({
    ...{ hiding: "hidden", name: "Mawardi Sanjaya", contact: "0812-7788-9900", unitId: world.units.ward },
    body: "Saya Mawardi Sanjaya menunggu dua jam di loket kelurahan.",
  });
  const { complaints } = await desk({ number });
  expect(complaints[0]).toMatchObject({
    ...{ unitName: null, aboutUnitName: "Kelurahan Plaju Ilir" },
    subject: "Saya […] menunggu dua jam di loket kelurahan.",
  });
  await steps.checked({ complaintId, number, code: "" });
  expect((await desk({ number })).complaints[0]).toMatchObject({ category: "time" });
});

test("what is late is counted at the top and stands alone on its own side", async () => {
  const { number } = await steps.lodged();
  world.goTo("2026-03-25");
  const { counts, complaints } = await desk({ show: "late" });
  expect(complaints.every((one) => one.isLate)).toBe(true);
  expect(complaints.map((one) => one.number)).toContain(number);
  const { html } = await pages.get("colleague", "/pengaduan");
  expect(html).toContain(`${counts.late} laporan terlambat`);
  expect(html).toContain('data-state="urgent"');
  world.goTo("2026-03-10");
});

test("while the complainant is asked the clock stands: nothing is late, nobody is reminded, and it is due later by the wait", async () => {
  const lodged = await steps.lodged({ unitId: world.units.services });
  const { complaintId, number, code } = lodged;
  await steps.checked(lodged);
  const before = (await read(complaintId)).open?.dueAt;
  expect(before).toEqual(new Date("2026-04-07T15:00:00+07:00"));
  await post(complaintId, "tanya", { question: "Di loket mana?" });
  expect(said("tanya", await read(complaintId))).toContain("waktu Anda berhenti sampai warga menjawab");
  const waiting = await pages.get("colleague", `/pengaduan/${complaintId}`);
  expect(waiting.html).toContain("Menunggu balasan pelapor sejak");
  world.goTo("2026-04-15");
  expect((await desk({ number })).complaints[0]).toMatchObject({ isLate: false, waitsForReply: true });
  await tendComplaints(world.services, world.agencyId);
  const told = await world.rows((queries) =>
    queries
      .selectFrom("complaint_reminder")
      .select("moment")
      .where("complaint_id", "=", complaintId)
      .execute(),
  );
  expect(told).toEqual([]);
  world.goTo("2026-03-11"); // a whole day of six hours was waited
  await steps.anybody(sayMore, { code, body: "Loket tiga." });
  const after = await read(complaintId);
  expect(after.waitsSince).toBeNull();
  expect(after.open?.dueAt).toEqual(new Date("2026-04-08T15:00:00+07:00"));
  expect(after.because.map(({ rule }) => rule)).toContain("complaint-wait");
  world.goTo("2026-03-10");
});

test("a mistyped number is told in place; the other report is shown before; both lead to each other afterwards", async () => {
  const [one, main] = [await steps.lodged(), await steps.lodged({ body: "Antrean loket tiga sangat lama." })];
  const _version = String(await steps.revisionOf(one.complaintId));
  const mistyped = await post(one.complaintId, "gabung", { _version, into: "ADU-2026-99999" });
  expect(mistyped.status).toBe(422);
  expect(mistyped.html).toContain("Tidak ada laporan bernomor ADU-2026-99999");
  expect(mistyped.html).toContain('value="ADU-2026-99999"');
  const looked = await post(one.complaintId, "gabung", { _version, into: main.number });
  expect(looked.html).toContain("Antrean loket tiga sangat lama.");
  expect((await read(one.complaintId)).open).not.toBeNull();
  await post(one.complaintId, "gabung", { _version, into: main.number, confirmed: "yes" });
  expect((await read(one.complaintId)).mergedInto).toMatchObject({ number: main.number });
  expect((await read(main.complaintId)).mergedHere).toMatchObject([{ number: one.number }]);
});

test("what the office proposed stays beside what was sent, and the complainant reads only what was sent", async () => {
  const lodged = await steps.lodged({ unitId: world.units.services });
  const { complaintId, code } = lodged;
  await steps.checked(lodged);
  await steps.routed(lodged, world.units.services);
  const passedOn = await read(complaintId);
  expect(said("teruskan", passedOn)).toMatch(/^Diteruskan kepada .+, Seksi Pelayanan Umum, yang menyiapkan/);
  const page = await pages.get("colleague", `/pengaduan/${complaintId}`);
  expect(page.html).toContain("Sedang disiapkan kantor");
  expect(page.html.indexOf("/teruskan")).toBeGreaterThan(
    page.html.indexOf("<summary>Teruskan kepada kantor lain"),
  );
  const { revision } = await as(world, "head", readMyComplaint, { complaintId });
  await as(world, "head", proposeAnswer, { complaintId, revision, body: "Bukan salah kami." });
  await steps.answered(lodged, "Mohon maaf, loket ditambah.");
  const { html } = await pages.get("colleague", `/pengaduan/${complaintId}`);
  expect(html).toContain("Bukan salah kami.");
  expect(html).toContain("Ditulis ulang oleh petugas pengaduan");
  const office = await pages.get("head", `/pengaduan/saya/${complaintId}`);
  expect(office.html).toContain("Mohon maaf, loket ditambah.");
  const status = await pages.get("nobody", `/layanan/1/pengaduan/status/${code}`);
  expect(status.html).toContain("Mohon maaf, loket ditambah.");
  expect(status.html).not.toContain("Bukan salah kami.");
});

test("a report is made confidential before it is passed on, with who and why; not afterwards", async () => {
  const named = { hiding: "named", name: "Mawardi Sanjaya", contact: "0812-7788-9900" };
  const lodged = await steps.lodged({ ...named, unitId: world.units.ward });
  const { complaintId } = lodged;
  await steps.checked(lodged, { officeText: "Mawardi menunggu dua jam." });
  await post(complaintId, "rahasiakan", { hidingReason: "Takut dipersulit" });
  const view = await read(complaintId);
  expect(view).toMatchObject({ hiding: "hidden", identity: null, hidden: { by: "Darto Prasetyo" } });
  expect(view.check?.officeText).toBe("[…] menunggu dua jam.");
  const passed = await steps.lodged({ ...named, unitId: world.units.services });
  await steps.checked(passed);
  await steps.routed(passed, world.units.services);
  const late = await post(passed.complaintId, "rahasiakan", { hidingReason: "Terlambat" });
  expect(late.status).toBe(409);
});

test("who is thanked is looked for by name without losing what was typed, and is named afterwards", async () => {
  const { complaintId } = await steps.lodged({ kind: "thanks", body: "Ramah.", unitId: world.units.ward });
  const _version = String(await steps.revisionOf(complaintId));
  const typed = { _version, praise: "Ramah sekali.", unitId: world.units.ward };
  const found = await post(complaintId, "sampaikan", { ...typed, search: "yes", who: "kartika" });
  expect(found.html).toContain("Ramah sekali.");
  const { employeeId } = world.people.wardMember;
  expect(found.html).toContain(`<option value="${employeeId}">Yuni Kartika`);
  const staff = await post(complaintId, "sampaikan", { ...typed, search: "yes", who: "" });
  expect(staff.html).toContain(`<option value="${employeeId}">Yuni Kartika`);
  await post(complaintId, "sampaikan", { ...typed, employeeId });
  const { html } = await pages.get("colleague", `/pengaduan/${complaintId}`);
  expect(html).toContain("Terima kasih disampaikan kepada Yuni Kartika, Kelurahan Plaju Ilir");
  expect(html).not.toContain("Terima kasih Anda");
  expect(said("sampaikan", await read(complaintId))).toContain("Yuni Kartika, Kelurahan Plaju Ilir");
});

test("offices to pass on to stand in groups, and 'nobody in particular' is none of them", async () => {
  const lodged = await steps.lodged();
  await steps.checked(lodged);
  const { html } = await pages.get("colleague", `/pengaduan/${lodged.complaintId}`);
  const form = html.slice(html.indexOf("/teruskan"));
  expect(form).toContain('<optgroup label="Kecamatan Plaju">');
  expect(form.slice(0, form.indexOf("</form>"))).not.toContain("Tidak tahu");
});

test("a question to who wrote at SP4N-LAPOR! is not sent: they read nothing here", async () => {
  const { complaintId } = await steps.lodged();
  await world.rows((queries) =>
    queries
      .updateTable("complaint")
      .set({ channel: "lapor", source_reference: "7001" })
      .where("complaint_id", "=", complaintId)
      .execute(),
  );
  await expect(
    as(world, "colleague", askComplainant, { complaintId, body: "Di mana?" }),
  ).rejects.toMatchObject({ code: "complaint.ask-there" });
  const { html } = await pages.get("colleague", `/pengaduan/${complaintId}`);
  expect(html).toContain("7001");
  expect(html).toContain("Jawab di lapor.go.id");
});
