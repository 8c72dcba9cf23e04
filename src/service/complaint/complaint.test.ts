import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { callUnchecked } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { readComplaintAttachment } from "./attachment/read-attachment.ts";
import { asAnybody } from "./complaint.fixture.ts";
import { complaintPages } from "./complaint.pages.ts";
import { complaintPile } from "./complaint.pile.ts";
import { checkComplaint } from "./desk/check.ts";
import { decideComplaintAppeal } from "./desk/decide-appeal.ts";
import { complaintDesk } from "./desk/list.ts";
import { readComplaint } from "./desk/read.ts";
import { revealComplainant } from "./desk/reveal.ts";
import { routeComplaint } from "./desk/route.ts";
import { sendAnswer } from "./desk/send-answer.ts";
import { appealComplaint } from "./follow/appeal.ts";
import { readComplaintStatus } from "./follow/read-status.ts";
import { reopenComplaint } from "./follow/reopen.ts";
import { lodgeComplaint } from "./lodge/lodge.ts";
import { myComplaints, readMyComplaint } from "./officer/mine.ts";
import { proposeAnswer } from "./officer/propose.ts";
import { tendComplaints } from "./remind.ts";
import { myPraise } from "./thanks/my-praise.ts";
import { passOnThanks } from "./thanks/pass-on.ts";

let world: World;
let anybody: ReturnType<typeof asAnybody>;
beforeEach(async () => {
  world = await makeWorld("2026-03-10");
  anybody = asAnybody(world);
  await openCounters(world);
});

const name = "Mawardi Sanjaya";
const phone = "0812-7788-9900";

const about = { kind: "complaint", body: "Menunggu dua jam di loket.", hiding: "hidden" };

async function lodged(more: object = {}) {
  const receipt = await anybody(lodgeComplaint, { ...about, name, contact: phone, ...more });
  const { complaint_id: complaintId } = await world.rows((queries) =>
    queries
      .selectFrom("complaint")
      .select("complaint_id")
      .where("number", "=", receipt.number)
      .executeTakeFirstOrThrow(),
  );
  return { ...receipt, complaintId };
}

async function revisionOf(complaintId: string) {
  const { open } = await as(world, "colleague", readComplaint, { complaintId });
  return open?.revision ?? 0;
}

async function checked(complaintId: string, more: object = {}) {
  const call = await world.call("colleague");
  await callUnchecked(
    checkComplaint,
    {
      ...{ complaintId, revision: await revisionOf(complaintId), kind: "complaint", category: "time" },
      ...{ weight: "plain", officeText: "Menunggu dua jam di loket.", ...more },
    },
    call,
  );
}

async function routed(complaintId: string, unitId: string, employeeId?: string) {
  const revision = await revisionOf(complaintId);
  return as(world, "colleague", routeComplaint, { complaintId, revision, unitId, note: "", employeeId });
}

async function answered(complaintId: string, body = "Loket ditambah.") {
  const revision = await revisionOf(complaintId);
  await as(world, "colleague", sendAnswer, { complaintId, revision, body });
}

test("a complaint is checked, passed on, answered, opened again, answered, appealed and decided", async () => {
  const { complaintId, number, code } = await lodged({ unitId: world.units.services });
  const first = await anybody(readComplaintStatus, { code });
  expect(first).toMatchObject({ number, stage: "check", body: "Menunggu dua jam di loket." });
  // received on Tuesday the 10th: three working days end on Friday the 13th when the office closes at two
  expect(first.dueAt).toEqual(new Date("2026-03-13T14:00:00+07:00"));
  expect(first.because[0]).toMatchObject({ rule: "complaint-check", article: { confirmed: false } });

  await checked(complaintId);
  expect(await routed(complaintId, world.units.services)).toMatchObject({
    employeeId: world.people.head.employeeId,
  });
  const { complaints } = await as(world, "head", myComplaints, {});
  expect(complaints.map((one) => one.number)).toEqual([number]);
  // fourteen working days over the holidays of Nyepi and Idulfitri
  expect(complaints[0]?.dueAt).toEqual(new Date("2026-04-07T15:00:00+07:00"));
  const mine = await as(world, "head", readMyComplaint, { complaintId });
  expect(mine.identity).toBeNull();
  await as(world, "head", proposeAnswer, { complaintId, revision: mine.revision, body: "Loket ditambah." });
  await answered(complaintId);

  const second = await anybody(readComplaintStatus, { code });
  expect(second).toMatchObject({ stage: "complainant", mayReopen: true, mayAppeal: true });
  expect(second.history.answers[0]?.body).toBe("Loket ditambah.");
  await anybody(reopenComplaint, { code, reason: "Masih lama." });
  await expect(anybody(reopenComplaint, { code, reason: "Lagi." })).rejects.toMatchObject({
    code: "complaint.not-now",
  });
  await answered(complaintId, "Ditambah lagi.");
  await anybody(appealComplaint, { code, reason: "Tidak puas." });
  const waiting = await as(world, "camat", readComplaint, { complaintId });
  expect(waiting).toMatchObject({ mayDecide: true, open: { stage: "appeal" } });
  const decision = { complaintId, revision: waiting.open?.revision ?? 0, outcome: "changed" as const };
  await expect(
    as(world, "colleague", decideComplaintAppeal, { ...decision, body: "x" }),
  ).rejects.toMatchObject({ code: "procedure.not-allowed" });
  await as(world, "camat", decideComplaintAppeal, { ...decision, body: "Loket ketiga dibuka." });
  const last = await anybody(readComplaintStatus, { code });
  expect(last).toMatchObject({
    stage: null,
    mayAppeal: false,
    history: { closing: { outcome: "decided" }, appeal: { decision: { body: "Loket ketiga dibuka." } } },
  });
});

test("an agency that wrote no hours closes as Perpres 21/2023 has it, and says so with its mark", async () => {
  await world.rows((queries) => queries.deleteFrom("office_hours").execute());
  const { code, complaintId } = await lodged();
  const { dueAt, because } = await anybody(readComplaintStatus, { code });
  expect(dueAt).toEqual(new Date("2026-03-13T16:30:00+07:00")); // Friday: half past seven to half past four
  expect(because.at(-1)).toMatchObject({
    rule: "ordinary-hours",
    article: { regulation: "Perpres 21/2023", confirmed: false },
  });
  const { html } = await visits(world, complaintPages).get("colleague", `/pengaduan/${complaintId}`);
  expect(html).toContain("07.30–12.00, 13.00–16.00, Jumat 07.30–11.30, 13.00–16.30");
});

test("a hidden name stands in no table but the sealed one, and there only sealed; nor on the page of the office", async () => {
  const { complaintId } = await lodged({
    ...{ unitId: world.units.ward, body: `Saya ${name}, hubungi ${phone}. Petugas tidak ada.` },
  });
  await checked(complaintId, { officeText: `Bapak Mawardi (${phone}) menunggu.` });
  await routed(complaintId, world.units.services);
  const office = await visits(world, complaintPages).get("head", `/pengaduan/saya/${complaintId}`);
  expect(office).toMatchObject({ status: 200, html: expect.stringContaining("Bapak […]") });
  expect(tells(office.html)).toBe(false);
  await answered(complaintId, `Yth. ${name}, sudah ditegur.`);
  const found = await world.rows(async (queries) => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'
        and table_type = 'BASE TABLE'`.execute(queries);
    const holding: string[] = [];
    for (const table of tables) {
      const { rows } = await sql<{ row: string }>`
        select t::text as row from ${sql.table(table.name)} t`.execute(queries);
      if (rows.some(({ row }) => tells(row))) holding.push(table.name);
    }
    return holding;
  });
  expect(found).toEqual([]);
  const desk = await as(world, "colleague", readComplaint, { complaintId });
  expect(desk.identity).toBeNull();
  expect(desk.check?.officeText).toBe("Bapak […] ([…]) menunggu.");
});

/** In plain letters, or as bytes in hex. */
function tells(text: string): boolean {
  const hex = (plain: string) => Buffer.from(plain).toString("hex");
  return ["Mawardi", "Sanjaya", phone, phone.replaceAll("-", "")].some(
    (plain) => text.includes(plain) || text.includes(hex(plain)),
  );
}

test("a hidden name is opened with a reason that the complainant sees, and not by the office that is complained about", async () => {
  const { complaintId, code } = await lodged({ unitId: world.units.ward });
  const call = await world.call("colleague");
  await expect(callUnchecked(revealComplainant, { complaintId, reason: "" }, call)).rejects.toMatchObject({
    code: "input.invalid",
  });
  const revealed = await as(world, "colleague", revealComplainant, { complaintId, reason: "Alamat kurang" });
  expect(revealed).toEqual({ name, contact: phone });
  const { history } = await anybody(readComplaintStatus, { code });
  expect(history.reveals).toMatchObject([{ reason: "Alamat kurang", by: "Darto Prasetyo" }]);
  const own = await lodged({ unitId: world.units.services }); // where the handler works
  for (const who of ["colleague", "camat"] as const)
    await expect(
      as(world, who, revealComplainant, { complaintId: own.complaintId, reason: "Ingin tahu" }),
    ).rejects.toMatchObject({ code: "procedure.not-allowed" });
});

test("who wants to be nameless is not written down, whatever they filled in", async () => {
  const { complaintId } = await lodged({ hiding: "nameless" });
  const rows = await world.rows((queries) =>
    queries
      .selectFrom("complaint_identity")
      .select("complaint_id")
      .where("complaint_id", "=", complaintId)
      .execute(),
  );
  expect(rows).toEqual([]);
});

test("a complaint reaches neither whom it is about nor the head of their unit: it goes one up", async () => {
  const { complaintId } = await lodged({ person: "Ratna" });
  const { suggested } = await as(world, "colleague", readComplaint, { complaintId });
  expect(suggested.map((one) => one.name)).toEqual(["Ratna Wulandari, A.Md."]);
  await checked(complaintId, { about: [world.people.member.employeeId] });
  const { member, head, camat } = world.people;
  for (const { employeeId } of [member, head])
    await expect(routed(complaintId, world.units.services, employeeId)).rejects.toMatchObject({
      code: "complaint.concerned",
    });
  expect(await routed(complaintId, world.units.services)).toMatchObject({ employeeId: camat.employeeId });
});

test("whom it is about does not learn on the desk that there is one", async () => {
  const { complaintId, number } = await lodged();
  await checked(complaintId, { about: [world.people.colleague.employeeId] });
  await expect(as(world, "colleague", readComplaint, { complaintId })).rejects.toMatchObject({
    code: "complaint.unknown",
  });
  const { complaints } = await as(world, "colleague", complaintDesk, {});
  expect(complaints.map((one) => one.number)).not.toContain(number);
  expect((await as(world, "camat", complaintDesk, {})).complaints.map((one) => one.number)).toContain(number);
});

test("another unit's officer reads no complaint that was not passed on to them", async () => {
  const { complaintId } = await lodged();
  await checked(complaintId);
  await routed(complaintId, world.units.services);
  for (const who of ["wardMember", "member", "personnel"] as const)
    await expect(as(world, who, readMyComplaint, { complaintId })).rejects.toMatchObject({
      code: "complaint.unknown",
    });
});

test("guessing codes is slowed down, and so is a flood; the form sent twice is one complaint", async () => {
  const stranger = { ...world.unsigned, network: "guesser" };
  const guess = () =>
    callUnchecked(readComplaintStatus, { agencyId: 1, code: "7K3M-Q2XA-9PTD" }, stranger).catch(
      (error) => error.code,
    );
  const answers = [];
  for (let times = 0; times < 12; times += 1) answers.push(await guess());
  expect(answers.slice(0, 10)).toEqual(Array(10).fill("complaint.unknown"));
  expect(answers.at(-1)).toBe("complaint.too-often");
  const twice = { ...about, formKey: "form-key-of-this-test" };
  const [one, other] = await Promise.all([anybody(lodgeComplaint, twice), anybody(lodgeComplaint, twice)]);
  expect(one).toEqual(other);
  await expect(anybody(lodgeComplaint, { ...about, body: "x".repeat(10_000_000) })).rejects.toMatchObject({
    code: "input.invalid",
  });
});

test("a photo loses where it was taken; what is none, and a PDF that runs something, is refused", async () => {
  const exif = Buffer.from("Exif\0\0GPS -2.99, 104.79");
  const length = Buffer.from([0, exif.length + 2]);
  const photo = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1]),
    length,
    exif,
    Buffer.from([0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xda, 0, 2, 7, 7, 0xff, 0xd9]),
    Buffer.from("trailing GPS"),
  ]);
  const { complaintId, number } = await lodged({ attachment1: new File([photo], "Mawardi.jpg") });
  const file = await as(world, "colleague", readComplaintAttachment, { complaintId, ordinal: 1 });
  expect(file.name).toBe(`${number}-1.jpg`);
  const kept = Buffer.from(await file.arrayBuffer());
  expect(kept.includes("GPS")).toBe(false);
  expect(kept.subarray(-4)).toEqual(Buffer.from([7, 7, 0xff, 0xd9]));
  await expect(
    as(world, "wardMember", readComplaintAttachment, { complaintId, ordinal: 1 }),
  ).rejects.toMatchObject({ code: "complaint.unknown" });
  for (const bytes of ["MZ\x90", "%PDF-1.7 /OpenAction << /S /JavaScript >>", "<svg onload=alert(1)>"])
    await expect(lodged({ attachment2: new File([bytes], "foto.jpg") })).rejects.toMatchObject({
      faults: [{ path: "attachment2", code: "complaint.attachment-type" }],
    });
});

test("thanks reach the person who is thanked and are counted for the unit", async () => {
  const { complaintId } = await lodged({ kind: "thanks", person: "Yuni", body: "Cepat dan ramah." });
  const revision = await revisionOf(complaintId);
  const { employeeId } = world.people.wardMember;
  const passed = { complaintId, revision, body: "Cepat dan ramah.", unitId: world.units.ward, employeeId };
  await as(world, "colleague", passOnThanks, passed);
  expect(await as(world, "wardMember", myPraise, {})).toMatchObject({
    ...{ count: 1, praise: [{ body: "Cepat dan ramah.", isMine: true }] },
  });
  const cells = await world.rows((queries) =>
    complaintPile.cells(
      queries,
      world.agencyId,
      [{ unitId: world.units.ward, month: "2026-03" }],
      world.services.law,
    ),
  );
  expect(cells.get("complaint.thanks")).toMatchObject([{ unitId: world.units.ward, count: 1 }]);
});

test("markup in what a citizen writes is text on every page, and the form needs nothing but HTML", async () => {
  const pages = visits(world, complaintPages);
  const { html } = await pages.get("nobody", "/layanan/1/pengaduan");
  expect(html).toContain('enctype="multipart/form-data"');
  const fields = new FormData();
  for (const [field, value] of Object.entries({
    ...about,
    body: "<script>alert(1)</script>",
    kind: "question",
  }))
    fields.set(field, value);
  const sent = await pages.post("nobody", "/layanan/1/pengaduan", fields);
  expect(sent.status).toBe(200);
  const code = /value="([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})"/.exec(sent.html)?.[1];
  const status = await pages.get("nobody", `/layanan/1/pengaduan/status/${code}`);
  expect(status.html).toContain("&lt;script&gt;alert(1)");
  expect(status.html).not.toContain("<script>alert(1)");
});

test("who holds it is reminded once before and once after it is due; without a reply the term closes it", async () => {
  const { complaintId, code } = await lodged();
  await checked(complaintId);
  await routed(complaintId, world.units.services);
  await answered(complaintId);
  const waiting = await lodged();
  const told = () =>
    world.rows((queries) =>
      queries
        .selectFrom("notification")
        .select("message")
        .where("employee_id", "=", world.people.colleague.employeeId)
        .where("message", "like", "notice.complaint.late")
        .where(sql<boolean>`facts->>'number' = ${waiting.number}`)
        .execute(),
    );
  world.goTo("2026-04-20");
  await tendComplaints(world.services, world.agencyId);
  await tendComplaints(world.services, world.agencyId);
  expect(await told()).toHaveLength(1);
  expect((await anybody(readComplaintStatus, { code })).history.closing?.outcome).toBe("term-over");
});
