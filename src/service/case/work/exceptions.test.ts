import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { type CounterWorld, seen, takenIn, worldWithCounters } from "../case.fixture.ts";
import { casePages } from "../case.pages.ts";
import { casePile } from "../case.pile.ts";
import { closeCase } from "../closing/close-case.ts";
import { pickUp } from "../closing/pick-up.ts";
import { reopenCase } from "../closing/reopen-case.ts";
import { takeBackPickUp } from "../closing/take-back-pick-up.ts";
import { correctCase } from "./correct-case.ts";
import { keepPapers } from "./keep-papers.ts";
import { moveCase } from "./move-case.ts";
import { pauseCase } from "./pause-case.ts";
import { resumeCase } from "./resume-case.ts";

let ground: CounterWorld;
beforeEach(async () => {
  ground = await worldWithCounters();
});

const faultsOf = (promise: Promise<unknown>) =>
  promise.then(() => []).catch((fault) => fault.faults?.map(({ code }: { code: string }) => code));
const codeOf = (promise: Promise<unknown>) => promise.then(() => "done").catch((fault) => fault.code);
const change = async (caseId: string) => (await seen(ground.world, "wardMember", caseId)).change;
const does: typeof as = (_, __, command, input) => as(ground.world, "wardMember", command, input);

test("papers are ticked at any time, and without them neither the clock goes on nor a result goes out unasked", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground, { papers: [] });
  const resume = async (more: object) =>
    does(world, "wardMember", resumeCase, { ...(await change(caseId)), papers: [], ...more });
  expect(await faultsOf(resume({}))).toEqual(["case.papers-missing"]);
  await resume({ despite: "Warga datang dari jauh" });
  ground.at("2026-03-10T09:10");
  await does(world, "wardMember", moveCase, { ...(await change(caseId)), step: "sign" });
  const close = async (more: object) =>
    does(world, "wardMember", closeCase, { ...(await change(caseId)), outcome: "issued", ...more });
  expect(await faultsOf(close({}))).toEqual(["case.papers-missing"]);
  await does(world, "wardMember", keepPapers, { ...(await change(caseId)), papers: ["ktp", "kk"] });
  await does(world, "wardMember", keepPapers, { ...(await change(caseId)), papers: ["ktp"] }); // a wrong tick
  expect((await seen(world, "wardMember", caseId)).papers).toEqual(["ktp"]);
  await close({ despite: "KK hilang, ada surat polisi" });
  expect((await seen(world, "wardMember", caseId)).exceptions).toMatchObject([
    { kind: "resumed-incomplete", about: "KTP pemohon; Kartu keluarga", reason: "Warga datang dari jauh" },
    { kind: "issued-incomplete", about: "Kartu keluarga", reason: "KK hilang, ada surat polisi" },
  ]);
});

test("a step that nobody did is asked about; the page names it and the history says who recorded", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  const desk = visits(world, casePages);
  const path = `/loket/permohonan/${caseId}`;
  const { revision } = await change(caseId);
  const fields = { outcome: "issued", _version: String(revision) };
  const refused = await desk.post("wardMember", `${path}/selesai`, fields);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("Langkah 2 belum dikerjakan: Tanda tangan");
  expect(refused.html).toMatch(/value="kk" checked/); // what is there stays ticked beside the refusal
  const done = await desk.post("wardMember", `${path}/selesai`, {
    ...fields,
    "despite-selesai": "Lurah cuti",
  });
  expect(done.status).toBe(303);
  const { html } = await desk.get("wardMember", path);
  expect(html).toContain("Diterbitkan walau ada langkah yang belum dikerjakan");
  expect(html).toContain(`dicatat oleh ${world.people.wardMember.name}`);
});

test("waiting for papers takes back their tick, and needs one where all are there", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  const pause = async (more: object) =>
    does(world, "wardMember", pauseCase, { ...(await change(caseId)), reason: "papers-missing", ...more });
  expect(await faultsOf(pause({}))).toEqual(["case.lacking-needed"]);
  await pause({ lacking: ["kk"] });
  const waiting = await seen(world, "wardMember", caseId);
  expect(waiting.papers).toEqual(["ktp"]);
  expect(waiting.pauses).toMatchObject([{ askedFor: "Kartu keluarga" }]);
});

test("a slip at the counter is put right on the same day, and the ledger does not learn the name", async () => {
  const { world, services } = ground;
  const { caseId } = await takenIn(ground);
  await does(world, "wardMember", correctCase, {
    ...{ ...(await change(caseId)), name: "Sulastri Dewi", phone: "081234567890" },
    serviceId: services.heirs,
  });
  const shown = await seen(world, "wardMember", caseId);
  expect(shown).toMatchObject({ applicant: "Sulastri Dewi", service: "Surat keterangan ahli waris" });
  expect(shown.open?.dueAt).toEqual(new Date("2026-03-11T15:00:00+07:00")); // one working day
  const events = await world.rows((queries) =>
    queries.selectFrom("event").select("facts").where("kind", "=", "case.corrected").execute(),
  );
  expect(events).toMatchObject([{ facts: { fields: ["name", "service"] } }]);
  expect(JSON.stringify(events)).not.toContain("Dewi");
  ground.at("2026-03-11T09:00");
  const late = { ...(await change(caseId)), name: "Lain", phone: "" };
  expect(await codeOf(does(world, "wardMember", correctCase, late))).toBe("case.corrected-too-late");
});

test("a handing out is taken back on the same day only", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  await does(world, "wardMember", moveCase, { ...(await change(caseId)), step: "sign" });
  await does(world, "wardMember", closeCase, { ...(await change(caseId)), outcome: "issued" });
  await does(world, "wardMember", pickUp, { caseId, name: "" });
  await does(world, "wardMember", takeBackPickUp, { caseId });
  expect(await seen(world, "wardMember", caseId)).toMatchObject({ pickedUp: null, mayHandOut: true });
  await does(world, "wardMember", pickUp, { caseId, name: "" });
  ground.at("2026-03-11T09:00");
  expect(await codeOf(does(world, "wardMember", takeBackPickUp, { caseId }))).toBe("case.pick-up-kept");
});

test("what was taken in by mistake is closed with a reason and counted nowhere", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  const close = async (more: object) =>
    does(world, "wardMember", closeCase, { ...(await change(caseId)), outcome: "mistaken", ...more });
  expect(await faultsOf(close({}))).toEqual(["case.reason-needed"]);
  await close({ reason: "Tertukar dengan antrean sebelah" });
  const touched = [{ unitId: world.units.ward, month: "2026-03" }];
  const cells = await world.rows((queries) =>
    casePile.cells(queries, world.agencyId, touched, world.services.law),
  );
  expect([...cells.values()].flat()).toEqual([]);
});

test("colleagues of the same counter come first among those to whom a case is handed, and never oneself", async () => {
  const { caseReceivers } = await import("./receivers.ts");
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  const { people } = await as(world, "wardMember", caseReceivers, { caseId });
  const places = people.map(({ where }) => where);
  expect(places).toEqual([...places].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
  expect(people.some(({ employeeId }) => employeeId === world.people.wardMember.employeeId)).toBe(false);
});
const order = ["here", "above", "beside"];

test("a double click on taking in lands twice on the same receipt, which names the papers and can be printed", async () => {
  const { world, services } = ground;
  const desk = visits(world, casePages);
  const form = new FormData();
  const fields = { unitId: world.units.ward, serviceId: services.letter, name: "Sulastri", papers: "ktp" };
  for (const [name, value] of Object.entries({ ...fields, _key: crypto.randomUUID() }))
    form.append(name, value);
  const first = await desk.post("wardMember", "/loket/baru", form);
  const second = await desk.post("wardMember", "/loket/baru", form);
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(second.location).toBe(first.location);
  const { html } = await desk.get("wardMember", first.location ?? "");
  expect(html).toContain("Berkas yang diserahkan");
  expect(html).toContain("data-print");
  expect(html).toContain("dihitung setelah berkas lengkap");
  const caseId = first.location?.split("/").at(-2) ?? "";
  const pdf = await desk.get("wardMember", `${first.location}.pdf`);
  expect(pdf.html.slice(0, 5)).toBe("%PDF-");
  await does(world, "wardMember", closeCase, {
    ...{ ...(await change(caseId)), outcome: "issued", despite: "Sudah diperiksa" },
  });
  const again = (await desk.get("wardMember", first.location ?? "")).html;
  expect(again).not.toContain("dihitung setelah berkas lengkap");
  expect(again).toContain("Diterbitkan");
});

test("nothing filled in is asked about once, and another service keeps what was typed", async () => {
  const { world, services } = ground;
  const desk = visits(world, casePages);
  const blank = { unitId: world.units.ward, serviceId: services.letter };
  const asked = await desk.post("wardMember", "/loket/baru", blank);
  expect(asked.status).toBe(422);
  expect(asked.html).toContain("tanpa nama dan tanpa berkas");
  expect((await desk.post("wardMember", "/loket/baru", { ...blank, sure: "ya" })).status).toBe(303);
  const typed = { ...blank, name: "Sulastri", phone: "081234567890", pilih: services.heirs };
  const { html } = await desk.post("wardMember", "/loket/baru/pilih", typed);
  expect(html).toContain('value="Sulastri"');
  expect(html).toContain('value="081234567890"');
  const unknown = await desk.post("wardMember", "/loket/baru/kenal", { ...blank, phone: "089999999999" });
  expect(unknown.html).toContain("belum pernah datang");
});

test("a slip of the service does not leave the citizen waiting for papers of the other, nor late from the start", async () => {
  const { world, services } = ground;
  await world.rows((queries) =>
    queries
      .updateTable("service_standard")
      .set({ requirements: "[]" })
      .where("service_id", "=", services.heirs)
      .execute(),
  );
  const { caseId } = await takenIn(ground, { papers: [] });
  const slip = { name: "Sulastri", phone: "", serviceId: services.heirs };
  await does(world, "wardMember", correctCase, { ...(await change(caseId)), ...slip });
  const going = await seen(world, "wardMember", caseId);
  expect(going.open?.pausedSince).toBeNull();
  expect(going.pauses).toMatchObject([{ reason: "papers-missing", endedAt: expect.any(Date) }]);
  await world.rows((queries) => queries.deleteFrom("office_hours").execute());
  const other = await takenIn(ground); // nobody gave hours: nothing is promised, before and after
  await does(world, "wardMember", correctCase, { ...(await change(other.caseId)), ...slip });
  expect((await seen(world, "wardMember", other.caseId)).open?.dueAt).toBeNull();
});

test("once somebody went on with it the service is no slip, also after a step back", async () => {
  const { world, services } = ground;
  const { caseId } = await takenIn(ground);
  for (const step of ["sign", "check"])
    await does(world, "wardMember", moveCase, { ...(await change(caseId)), step });
  const slip = { ...(await change(caseId)), name: "Sulastri", phone: "", serviceId: services.heirs };
  expect(await codeOf(does(world, "wardMember", correctCase, slip))).toBe("case.service-fixed");
});

test("opened again it warns again; at a counter without hours the minutes are unknown, and so is the button next day", async () => {
  const { world } = ground;
  const { caseId } = await takenIn(ground);
  await does(world, "wardMember", moveCase, { ...(await change(caseId)), step: "sign" });
  await does(world, "wardMember", closeCase, { ...(await change(caseId)), outcome: "issued" });
  await does(world, "wardMember", reopenCase, { caseId, reason: "Salah tekan" });
  const { rows } = await world.rows((queries) =>
    sql<{ warn_at: Date | null }>`select warn_at from open_case where case_id = ${caseId}`.execute(queries),
  );
  expect(rows).toEqual([{ warn_at: new Date("2026-03-10T09:22:00+07:00") }]);
  await world.rows((queries) => queries.deleteFrom("office_hours").execute());
  await does(world, "wardMember", closeCase, { ...(await change(caseId)), outcome: "issued" });
  const closed = await seen(world, "wardMember", caseId);
  expect(closed).toMatchObject({ closure: { workedMinutes: null }, mayReopen: true });
  ground.at("2026-03-11T09:00");
  expect(await seen(world, "wardMember", caseId)).toMatchObject({ mayReopen: false });
});
