import { expect, test } from "vitest";
import { worldInEveryState } from "#appraisal/period/period.fixture.ts";
import { periodPages } from "#appraisal/period/period.pages.tsx";
import { visits } from "#test/setup/pages.ts";
import { yearEndPages } from "./year-end.pages.tsx";

test("the pages lead from what is missing to the names, to a reminder, a simulation and the closing", async () => {
  const world = await worldInEveryState();
  world.goTo("2027-01-04");
  const pages = visits(world, yearEndPages);
  const board = await pages.get("personnel", "/periode/2026/akhir");
  expect(board.html).toContain("Evaluasi tahunan dinilai");
  expect(board.html).toContain(`href="/periode/2026/kurang?langkah=annual"`);
  expect(board.html).toContain("Tutup tahun 2026");
  const names = await pages.get("personnel", "/periode/2026/kurang?langkah=annual");
  expect(names.html).toContain(world.people.member.name);
  expect(names.html).toContain(world.people.head.name); // who is waited for
  const csv = await pages.get("camat", "/periode/2026/kurang.csv?langkah=annual");
  expect(csv.html.trim().split(/\r?\n/)).toHaveLength(2);
  const reminded = await pages.post("personnel", "/periode/2026/ingatkan", { step: "annual" });
  expect(reminded).toMatchObject({ status: 303, location: "/periode/2026/akhir" });
  const simulated = await pages.post("personnel", "/periode/2026/simulasi", {});
  expect(simulated.location).toContain("?lalu=/periode/2026/akhir");
  const refused = await pages.post("personnel", "/periode/2026/tutup-tahun", { reason: "" });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("Tulis mengapa tahun ini tetap ditutup");
  const closing = await pages.post("personnel", "/periode/2026/tutup-tahun", { reason: "Sisanya pensiun" });
  expect(closing.status).toBe(303);
  expect((await pages.get("auditor", "/periode/2026/akhir")).html).toContain("Sisanya pensiun");
});

test("heads look, and are offered nothing to close; days are set on their own page", async () => {
  const world = await worldInEveryState();
  world.goTo("2027-01-04");
  const pages = visits(world, yearEndPages);
  const { html } = await pages.get("head", "/periode/2026/akhir");
  expect(html).toContain("Tahun ini masih terbuka");
  expect(html).not.toContain("/tutup-tahun");
  expect(html).not.toContain("/ingatkan");
  expect((await pages.get("member", "/periode/2026/akhir")).status).toBe(403);
  const day = { step: "q3", dueOn: "2026-10-09", reason: "" };
  expect(await pages.post("personnel", "/periode/2026/tenggat", day)).toMatchObject({ status: 303 });
  expect((await pages.get("personnel", "/periode/2026/tenggat")).html).toContain("9 Oktober 2026");
  expect(await pages.post("head", "/periode/2026/tenggat", day)).toMatchObject({ status: 403 });
  const plan = { step: "plan", dueOn: "2026-01-24", reason: "Menyusul musrenbang" };
  await pages.post("personnel", "/periode/2026/tenggat", plan);
  expect((await pages.get("personnel", "/periode/2026/tenggat")).html).toContain("Menyusul musrenbang");
  const year = await visits(world, periodPages).get("personnel", "/periode/2026");
  expect(year.html).toContain("lebih awal: 24 Januari 2026");
});
