import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { complaintWorld, type Lodged } from "../complaint.fixture.ts";
import { complaintPages } from "../complaint.pages.ts";
import { complaintPile } from "../complaint.pile.ts";
import { mergeComplaint } from "../desk/close.ts";
import { readComplaint } from "../desk/read.ts";
import { splitComplaint } from "../desk/split.ts";
import { appealComplaint } from "./appeal.ts";
import { reopenComplaint } from "./reopen.ts";

async function counters() {
  const made = await complaintWorld();
  const merged = async (one: Lodged, into: Lodged) =>
    as(made.world, "colleague", mergeComplaint, {
      ...{ complaintId: one.complaintId, revision: await made.revisionOf(one.complaintId) },
      into: into.number,
    });
  const received = async () => {
    const march = [{ unitId: made.world.units.ward, month: "2026-03" }];
    const cells = await made.world.rows((queries) =>
      complaintPile.cells(queries, made.world.agencyId, march, made.world.services.law),
    );
    return cells.get("complaint.received")?.[0]?.count ?? 0;
  };
  return { ...made, merged, received };
}

test("who holds the code of what was split is led to each part, and each part is followed by its own", async () => {
  const { world, lodged, statusOf, revisionOf } = await counters();
  const whole = await lodged({ body: "Loket lambat. Bu Yuni ramah." });
  const revision = await revisionOf(whole.complaintId);
  const split = { complaintId: whole.complaintId, revision, kind: "thanks" as const, body: "Bu Yuni ramah." };
  await as(world, "colleague", splitComplaint, split);
  const { parts } = await statusOf(whole);
  expect(parts).toMatchObject([{ kind: "thanks", stage: "check" }]);
  const pages = visits(world, complaintPages);
  const { html } = await pages.get("nobody", `/layanan/1/pengaduan/status/${whole.code}`);
  const href = `/layanan/1/pengaduan/status/${parts[0]?.code}`;
  expect(html).toContain(`href="${href}"`);
  const part = await pages.get("nobody", href);
  expect(part).toMatchObject({ status: 200, html: expect.stringContaining("Bu Yuni ramah.") });
  expect(part.html).toContain(whole.number);
  expect(part.html).not.toContain(whole.code); // handed on, a part does not open the whole
});

test("the complainant of a merged one follows the main one to the end of the chain, without the others' words", async () => {
  const { merged, statusOf, anybody, ...steps } = await counters();
  const first = await steps.lodged({ hiding: "named", name: "Rosmala Dewi", contact: "" });
  const [second, third] = [await steps.lodged(), await steps.lodged()];
  await merged(third, second);
  await merged(second, first);
  expect(await statusOf(third)).toMatchObject({ isMerged: true, stage: "check", maySay: false });
  await steps.checked(first);
  await steps.routed(first, steps.world.units.services);
  expect(await statusOf(third)).toMatchObject({ stage: "answer", unitName: "Seksi Pelayanan Umum" });
  await steps.answered(first, "Yth. Ibu Rosmala, loket ditambah.");
  const told = await statusOf(third);
  expect(told).toMatchObject({ stage: null, mayReopen: true, mayAppeal: true, history: { answers: [] } });
  expect(told.history.shared[0]?.answers[0]?.body).toBe("Yth. Ibu […], loket ditambah.");
  await anybody(reopenComplaint, { code: first.code, reason: "Anak saya sakit menunggu." });
  expect(JSON.stringify(await statusOf(third))).not.toContain("Anak saya");
  expect(await statusOf(third)).toMatchObject({ stage: "route", mayReopen: false, mayAppeal: false });
});

test("a merged one is opened again by itself, counts again, and is answered by itself; the main one stays", async () => {
  const { world, merged, statusOf, anybody, received, ...steps } = await counters();
  const unitId = world.units.ward;
  const [main, other] = [await steps.lodged({ unitId }), await steps.lodged({ unitId })];
  await steps.checked(other);
  await merged(other, main);
  await steps.checked(main);
  await steps.answered(main);
  expect(await received()).toBe(1);
  await world.rows((queries) => queries.deleteFrom("measure_touch").execute());
  world.goTo("2026-03-12");
  await anybody(reopenComplaint, { code: other.code, reason: "Belum untuk saya." });
  expect(await received()).toBe(2);
  const touched = await world.rows((queries) => queries.selectFrom("measure_touch").selectAll().execute());
  expect(touched).toMatchObject([{ unit_id: unitId, month: "2026-03", pile: "complaint" }]);
  expect(await statusOf(main)).toMatchObject({ stage: "complainant" });
  const own = await statusOf(other);
  expect(own).toMatchObject({ isMerged: false, stage: "route", maySay: true });
  expect(own.history.shared[0]).toMatchObject({ reopened: { reason: "Belum untuk saya." } });
  // fourteen working days after Thursday the 12th, past Nyepi, Idulfitri (18 to 24 March) and Good Friday
  expect(own.dueAt).toEqual(new Date("2026-04-09T15:00:00+07:00"));
  expect(own.because.map(({ rule }) => rule).slice(0, 2)).toEqual([
    "complaint-again",
    "complaint-answer-plain",
  ]);
  await steps.answered(other, "Untuk Anda juga.");
  expect(await statusOf(other)).toMatchObject({
    stage: "complainant",
    history: { answers: [{ ordinal: 1, body: "Untuk Anda juga." }] },
  });
});

test("a merged one can go to the head by itself, once, and within its time", async () => {
  const { world, merged, statusOf, anybody, ...steps } = await counters();
  const [main, other] = [await steps.lodged(), await steps.lodged()];
  await merged(other, main);
  await steps.checked(main);
  await expect(anybody(appealComplaint, { code: other.code, reason: "x" })).rejects.toMatchObject({
    code: "complaint.not-now",
  });
  await steps.answered(main);
  await anybody(appealComplaint, { code: other.code, reason: "Tidak adil." });
  expect(await statusOf(other)).toMatchObject({ stage: "appeal", mayAppeal: false, mayReopen: false });
  expect(await statusOf(main)).toMatchObject({ stage: "complainant", history: { appeal: null } });
  const { complaintId } = other;
  expect(await as(world, "camat", readComplaint, { complaintId })).toMatchObject({ mayDecide: true });
  const late = await steps.lodged();
  await merged(late, main);
  world.goTo("2026-07-01");
  await expect(anybody(reopenComplaint, { code: late.code, reason: "x" })).rejects.toMatchObject({
    code: "complaint.term-over",
  });
});
