import { expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { speaking } from "#platform/words/words.ts";
import { addClosingDay } from "#service/hours/add-closing-day.ts";
import { drawTicket } from "#service/queue/draw-ticket.ts";
import { answerPages } from "#service/survey/answer/answer.pages.tsx";
import { surveyWorld } from "#service/survey/survey.fixture.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { portalPages } from "./portal.pages.ts";

async function openedWorld() {
  const world = await makeWorld("2026-03-10"); // a Tuesday
  return { world, services: await openCounters(world), pages: visits(world, portalPages) };
}

const wardHours = async (world: World, weekly: object) =>
  world.rows((queries) =>
    queries
      .insertInto("office_hours")
      .values({
        ...{ agency_id: world.agencyId, unit_id: world.units.ward, starts_on: "2024-01-01" },
        ...{ weekly: JSON.stringify(weekly), changed_at: world.services.clock() },
      })
      .execute(),
  );

test("who plans to come sees today's and tomorrow's hours, and the days on which an office stays closed", async () => {
  const { world, pages } = await openedWorld();
  const flood = { unitId: world.units.ward, day: "2026-03-11", reason: "Banjir" };
  await as(world, "head", addClosingDay, flood);
  await as(world, "head", addClosingDay, { ...flood, day: "2026-03-15" }); // a Sunday: closed anyway
  const offices = await pages.get("nobody", "/layanan/1/kantor");
  expect(offices.html.match(/Hari ini 08\.00–12\.00, 13\.00–15\.00/g)).toHaveLength(2);
  expect(offices.html).toContain("Besok tutup: Banjir");
  expect(offices.html).toContain("Besok 08.00–12.00, 13.00–15.00"); // the other office
  expect(offices.html).toContain("Banjir · hanya Kelurahan Plaju Ilir");
  expect(offices.html).toContain("Hari tutup berikutnya: Rabu, 11 Maret 2026");
  expect(offices.html).not.toContain("15 Maret 2026");
  const service = await pages.get("nobody", "/layanan/1/standar/domisili");
  for (const { html } of [offices, service]) {
    // by the joint decree for 2026
    expect(html).toMatch(/Kamis, 19 Maret 2026<\/strong><span[^>]*>[^<]*Nyepi[^<]*\(libur nasional\)/);
    expect(html).toMatch(/Rabu, 18 Maret 2026<\/strong><span[^>]*>Cuti bersama Nyepi</);
  }
  expect(service.html).toContain('Rabu, 11 Maret 2026</strong><span class="am-sub">Banjir</span>'); // its one office
});

test("what is found tells the noon break and that hours differ, and stands before the other ways in", async () => {
  const { world, pages } = await openedWorld();
  const search = () => pages.get("nobody", "/layanan/1?cari=ahli+waris");
  const alike = await search();
  expect(alike.html).toContain("Senin–Kamis 08.00–12.00, 13.00–15.00");
  expect(alike.html).not.toContain("Jam berbeda tiap kantor");
  expect(alike.html.indexOf("/standar/ahli-waris")).toBeLessThan(alike.html.indexOf("/layanan/1/antrean"));
  await wardHours(world, { 1: [[480, 840]] });
  expect((await search()).html).toContain("Jam berbeda tiap kantor");
});

test("a number is to be had where an office opens today, from the office as from the service", async () => {
  const { world, pages } = await openedWorld();
  for (const unitId of [world.units.services, world.units.ward]) {
    const call = { ...world.unsigned, network: "198.51.100.7/24" };
    await callProcedure(drawTicket, { agencyId: 1, unitId }, call);
  }
  expect((await pages.get("nobody", "/layanan/1")).html).toContain("2 orang menunggu di 2 kantor");
  await wardHours(world, { 1: [[480, 840]] }); // Mondays only
  const { html } = await pages.get("nobody", "/layanan/1/kantor");
  expect(html).toContain(`/layanan/1/antrean/${world.units.services}`);
  expect(html).not.toContain(`/layanan/1/antrean/${world.units.ward}`);
  const service = await pages.get("nobody", "/layanan/1/standar/ahli-waris");
  expect(service.html).toContain(`href="/layanan/1/antrean"`);
});

test("in English a service has its English name before the official one, is found by it, and says what is Indonesian", async () => {
  const { world, services, pages } = await openedWorld();
  await world.rows((queries) =>
    queries
      .updateTable("service_standard")
      .set({ components: JSON.stringify({ "name-en": "Domicile letter" }) })
      .where("service_id", "=", services.letter)
      .execute(),
  );
  const name = 'Domicile letter (<span lang="id">Surat keterangan domisili</span>)';
  await speaking("en", async () => {
    const found = await pages.get("nobody", "/layanan/1?cari=domicile+letter&bahasa=en");
    expect(found.html.indexOf(name)).toBeLessThan(found.html.indexOf("All services"));
    expect(found.html).toContain('<span lang="id">Surat keterangan ahli waris</span>'); // nobody named it in English
    const { html } = await pages.get("nobody", "/layanan/1/standar/domisili?bahasa=en");
    expect(html).toContain(`<h1>${name}</h1>`);
    expect(html).toContain("official in Indonesian only");
    expect(html).toMatch(/<ul[^>]* lang="id"><li>KTP pemohon/);
  });
  const { html } = await pages.get("nobody", "/layanan/1/standar/domisili");
  expect(html).toContain("<h1>Surat keterangan domisili</h1>");
  expect(html).not.toContain("resmi dalam bahasa Indonesia");
});

test("who comes from a service's page to the survey has it chosen already, whichever office", async () => {
  const world = await surveyWorld();
  const offices = await visits(world, portalPages).get("nobody", "/layanan/1/survei?layanan=ahli-waris");
  const path = `/layanan/1/survei/${world.desk}?layanan=ahli-waris`;
  expect(offices.html).toContain(`href="${path}"`);
  const chosen = /<option[^>]* selected[^>]*>([^<]*)/;
  const form = await visits(world, answerPages).get("nobody", path);
  expect(chosen.exec(form.html)?.[1]).toBe("Surat keterangan ahli waris");
  const other = await visits(world, answerPages).get("nobody", path.replace("ahli-waris", "tidak-ada"));
  expect(chosen.exec(other.html)?.[1]).not.toBe("Surat keterangan ahli waris");
});
