import { expect, test } from "vitest";
import { as, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { periodPages } from "./period.pages.tsx";
import { openPeriod } from "./period.ts";

test("a year is opened after a question that says what it does", async () => {
  const world = await makeWorld("2026-11-24");
  const pages = visits(world, periodPages);
  const { html } = await pages.get("personnel", "/periode");
  const question = html.split("<dialog").find((part) => part.includes('id="buka-2027"')) ?? "";
  expect(question).toContain("semua pegawai dapat mulai menulis rencana 2027");
  expect(question).toContain("Tidak ada surat yang dikirim");
  expect(question).toContain('<input type="hidden" name="year" value="2027"');
  expect(html).not.toContain('id="buka-2025"');
  expect((await pages.get("personnel", "/periode?lalu=ya")).html).toContain('id="buka-2025"');
  const opened = await pages.post("personnel", "/periode", { year: "2027", _key: "formulir-0001" });
  expect(opened.location).toBe("/periode");
});

test("a year is closed by a form while it has no plan; then the page says why not", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await as(world, "personnel", openPeriod, { year: 2027 });
  await writtenPlan(world, "member");
  const pages = visits(world, periodPages);
  const { html } = await pages.get("personnel", "/periode");
  expect(html).toContain('id="tutup-2027"');
  expect(html).not.toContain('id="tutup-2026"');
  const kept = await pages.post("personnel", "/periode/2026/penutupan", { _key: "formulir-0001" });
  expect(kept.status).toBe(409);
  expect(kept.html).toContain("Tahun 2026 tidak ditutup: sudah ada 1 rencana di dalamnya.");
  const closed = await pages.post("personnel", "/periode/2027/penutupan", { _key: "formulir-0002" });
  expect(closed.location).toBe("/periode");
});

test("the table says of how many people, and leads to who they are only for whoever may look", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await writtenPlan(world, "member");
  const pages = visits(world, periodPages);
  const { html } = await pages.get("auditor", "/periode");
  expect(html).toContain("1 dari 7");
  expect(html).toContain('href="/periode/2026"');
  expect(html).toContain(
    '<a class="ds-link" href="/periode/2026?keadaan=not-started#orang">6 belum mulai</a>',
  );
  expect(html).not.toContain("<dialog");
  expect((await pages.get("member", "/periode")).html).not.toContain('href="/periode/2026"');
});
