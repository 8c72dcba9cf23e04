import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { listComments } from "#service/survey/comment/list-comments.ts";
import { reviewComment } from "#service/survey/comment/review-comment.ts";
import { answerAt, surveyWorld } from "#service/survey/survey.fixture.ts";
import { as } from "#test/setup/as.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { portalPages } from "./portal.pages.ts";
import { readFigures } from "./read-offices.ts";
import { readPortal } from "./read-portal.ts";
import { readPublicStandard } from "./read-public-standard.ts";

async function openedWorld() {
  const world = await makeWorld("2026-03-10"); // a Tuesday
  return { world, services: await openCounters(world), pages: visits(world, portalPages) };
}

/** Finished in the last days: `minutes` of work each, in time or not. */
async function finished(
  world: World,
  count: number,
  unitId: string,
  serviceId: string,
  minutes: number,
  late: boolean | null,
) {
  const at = new Date("2026-03-05T10:00:00+07:00");
  for (let each = 0; each < count; each += 1) {
    const key = { agency_id: world.agencyId, case_id: newId(at) };
    const of = { unit_id: unitId, service_id: serviceId };
    await world.rows(async (queries) => {
      await queries
        .insertInto("service_case")
        .values({
          ...{ ...key, ...of, standard_version: 1, received_at: at },
          ...{ number: `${key.case_id}`.slice(0, 36), code: "7K3MQ2XA", applicant_name: "Sumiati (rekaan)" },
        })
        .execute();
      const due = late === null ? null : new Date(at.getTime() + (late ? -1 : 1) * 3_600_000); // null: none was promised
      await queries
        .insertInto("case_closure")
        .values({ ...key, ...of, outcome: "issued", closed_at: at, due_at: due, worked_minutes: minutes })
        .execute();
    });
  }
}

const standardAt = async (world: World, text: string) => {
  world.goTo(text.slice(0, 10));
  const clock = () => new Date(`${text}:00+07:00`);
  const call = { ...world.unsigned, services: { ...world.services, clock } };
  const { counters } = await callProcedure(readPublicStandard, { agencyId: 1, code: "domisili" }, call);
  return counters[0]?.now;
};

test("a counter says until when it is open, and when it opens again: at noon, in the evening, before a day off", async () => {
  const { world } = await openedWorld();
  expect(await standardAt(world, "2026-03-10T09:15")).toEqual({ is: "open", until: "12.00" });
  expect(await standardAt(world, "2026-03-10T12:00")).toEqual({
    is: "closed",
    day: "2026-03-10",
    at: "13.00",
  });
  expect(await standardAt(world, "2026-03-10T15:00")).toEqual({
    is: "closed",
    day: "2026-03-11",
    at: "08.00",
  });
  // Nyepi and Eid with their shared leave, 18 to 24 March, by the decree
  expect(await standardAt(world, "2026-03-17T16:00")).toEqual({
    is: "closed",
    day: "2026-03-25",
    at: "08.00",
  });
});

test("anybody finds a service by what it is called, sees what to bring, and asks few questions of the database", async () => {
  const { world, pages } = await openedWorld();
  const { html, status } = await pages.get("nobody", "/layanan/1?cari=surat+waris");
  expect(status).toBe(200);
  expect(html).toContain("KTP pemohon dan Kartu keluarga");
  expect(html).toContain("1 hari kerja · gratis");
  expect(html.indexOf("Surat keterangan ahli waris")).toBeLessThan(html.indexOf("Semua layanan (2)"));
  const ask = () => callProcedure(readPortal, { agencyId: 1, search: "waris" }, world.unsigned);
  await ask();
  expect(await countQueries(ask)).toBeLessThanOrEqual(8);
  expect((await pages.get("nobody", "/layanan/1?cari=xyzzy")).html).toContain(
    "Tidak ada layanan yang cocok dengan “xyzzy”.",
  );
});

test("of five and more anybody sees how many were in time, and no name ever", async () => {
  const { world, services, pages } = await openedWorld();
  await finished(world, 5, world.units.services, services.heirs, 300, false);
  await finished(world, 6, world.units.ward, services.letter, 20, false);
  await finished(world, 2, world.units.ward, services.letter, 90, true);
  await finished(world, 1, world.units.ward, services.letter, 20, null);
  const { offices } = await callProcedure(readFigures, { agencyId: 1 }, world.unsigned);
  expect(offices).toMatchObject([
    { name: "Kelurahan Plaju Ilir", reality: { closed: 9, onTimeShare: 0.75, medianMinutes: 20 } },
    { name: "Seksi Pelayanan Umum", reality: { closed: 5 } },
  ]);
  const figures = await pages.get("nobody", "/layanan/1/angka");
  expect(figures.html).toContain("75%");
  expect(figures.html).toContain("kurang dari 5");
  const standard = await pages.get("nobody", "/layanan/1/standar/domisili");
  expect(standard.html).toContain("7 dari 10 selesai tepat waktu; separuhnya dalam 20 menit");
  // a counter of this world is open for 336 minutes a day, the mean of four times six hours and a Friday of four
  await finished(world, 11, world.units.services, services.heirs, 1175, false);
  const heirs = await pages.get("nobody", "/layanan/1/standar/ahli-waris");
  expect(heirs.html).toContain("separuhnya dalam 3,5 hari kerja, dihitung selama loket buka");
  for (const { html } of [figures, standard]) expect(html).not.toContain("Sumiati");
});

test("an office of four hides the smallest other, lest services less offices tell of it", async () => {
  const { world, services } = await openedWorld();
  await finished(world, 4, world.units.services, services.letter, 300, false);
  await finished(world, 6, world.units.ward, services.letter, 20, false);
  const { offices } = await callProcedure(readFigures, { agencyId: 1 }, world.unsigned);
  expect(offices.map(({ reality }) => reality)).toEqual([null, null]);
  const asked = { agencyId: 1, code: "domisili" };
  expect((await callProcedure(readPublicStandard, asked, world.unsigned)).reality?.closed).toBe(10);
  expect((await visits(world, portalPages).get("nobody", "/layanan/1/angka")).html).toContain(
    "tidak ditampilkan",
  );
});

test("a notice is signed by who leads the office; of nobody's it says so, and its paper can be printed by anybody", async () => {
  const { world, pages } = await openedWorld();
  const { html } = await pages.get("nobody", `/layanan/1/maklumat/${world.units.services}`);
  expect(html).toContain("kami siap menerima sanksi");
  expect(html).toContain("Hendra Wijaya, S.Sos., Kepala Seksi Pelayanan Umum");
  expect(html).not.toContain("198012152005011002"); // his NIP says when he was born
  const vacant = await pages.get("nobody", `/layanan/1/maklumat/${world.units.ward}`);
  expect(vacant.html).toContain("Kepala Kelurahan Plaju Ilir");
  expect((await pages.get("nobody", `/layanan/1/maklumat/${world.units.staff}`)).status).toBe(404);
  expect((await pages.get("nobody", `/layanan/1/maklumat/${world.units.services}/pdf`)).html).toMatch(
    /^%PDF/,
  );
});

test("what citizens wrote stands beside what was improved, in the words that were published", async () => {
  const world = await surveyWorld();
  const pages = visits(world, portalPages);
  await answerAt(world, world.desk, 2, { comment: "Yuni lama sekali" });
  expect((await pages.get("nobody", "/layanan/1/perbaikan")).status).toBe(404); // nobody looked at it yet
  const { comments } = await as(world, "head", listComments, { unitId: world.units.ward, year: 2026 });
  const commentId = comments[0]?.commentId ?? "";
  await as(world, "head", reviewComment, { commentId, publicBody: "[nama] lama sekali" });
  const { html } = await pages.get("nobody", "/layanan/1/perbaikan");
  expect(html).toContain("[nama] lama sekali");
  expect(html).toContain("Kelurahan Plaju Ilir, Maret 2026");
  expect(html).not.toContain("Yuni");
});

test("an agency without services has no portal, and nobody's address opens another agency's", async () => {
  const { world, pages } = await openedWorld();
  await expect(callProcedure(readPortal, { agencyId: 2 }, world.unsigned)).rejects.toMatchObject({
    code: "portal.unknown",
  });
  expect((await pages.get("nobody", "/layanan/1/perbaikan")).status).toBe(404); // nothing was improved yet
  expect((await pages.get("nobody", "/layanan/1/standar/tidak-ada")).status).toBe(404);
});
