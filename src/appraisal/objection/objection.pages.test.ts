import { expect, test } from "vitest";
import { evaluationPages } from "#appraisal/evaluation/evaluation.pages.tsx";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { decideObjection } from "./decide-objection.ts";
import { explained, objected, ratedLow, reasons, receivedLow } from "./objection.fixture.ts";
import { objectionPages } from "./objection.pages.tsx";
import { readObjection } from "./read-objection.ts";

test("the evaluation shows both sides the clock, its article and its mark, and only its person the way to object", async () => {
  const { world, evaluationId } = await ratedLow();
  const pages = visits(world, evaluationPages);
  const path = `/evaluasi/${evaluationId}`;
  expect((await pages.get("member", path)).html).toContain("mulai setelah pegawai menyatakan sudah membaca");
  await pages.post("member", `${path}/terima`, {});
  for (const who of ["member", "head"] as const) {
    const { html } = await pages.get(who, path);
    expect(html).toMatch(/14 April 2026.*Hari terakhir mengajukan keberatan/s); // 31 March and 14 days
    expect(html).toContain("Pasal 59");
    expect(html).toContain("belum dicocokkan dengan naskah resmi");
    expect(html.includes(`href="${path}/keberatan"`)).toBe(who === "member");
  }
});

test("a late objection is refused on the form with the article and the day, and what was typed is still there", async () => {
  const { world, evaluationId } = await receivedLow();
  world.goTo("2026-04-17");
  const pages = visits(world, objectionPages);
  const { status, html } = await pages.post("member", `/evaluasi/${evaluationId}/keberatan`, { reasons });
  expect(status).toBe(409);
  expect(html).toContain("berakhir 16 April 2026");
  expect(html).toContain("PP 30/2019, Pasal 59");
  expect(html).toContain(reasons);
});

test("from the reasons to the decision by forms alone, with a last look before it is final", async () => {
  const { world, objectionId, evaluationId } = await objected();
  const pages = visits(world, (all) => {
    evaluationPages(all);
    objectionPages(all);
  });
  const path = `/keberatan/${objectionId}`;
  const waiting = await pages.get("camat", "/keberatan");
  expect(waiting.html).toContain(`href="${path}"`);
  expect((await pages.get("camat", `${path}/putusan`)).location).toBe(path); // not before both were asked
  await pages.post("camat", `${path}/penjelasan/minta`, { answerBy: "2026-04-10", question: "Mengapa?" });
  expect((await pages.get("head", path)).html).toContain("10 April 2026");
  await pages.post("member", `${path}/penjelasan`, { body: "Ada di catatan Maret" });
  await pages.post("head", `${path}/penjelasan`, { body: "Masuk sesudahnya" });
  const sent = { outcome: "changed", results: "above", conduct: "above", reasons: "Bukti sah" };
  const look = await pages.post("camat", `${path}/putusan`, { ...sent, step: "look" });
  expect(look.html).toMatch(/Semula Butuh Perbaikan .* menjadi Sangat Baik/);
  expect(look.html).toContain("Putusan ini final");
  expect((await as(world, "camat", readObjection, { objectionId })).outline.outcome).toBeNull();
  const empty = await pages.post("camat", `${path}/putusan`, {
    outcome: "changed",
    reasons: "x",
    step: "look",
  });
  expect([empty.status, empty.html.includes("Pilih salah satu")]).toEqual([422, true]);
  expect((await pages.post("camat", `${path}/putusan`, { ...sent, step: "decide" })).location).toBe(path);
  const { html } = await pages.get("member", `/evaluasi/${evaluationId}`);
  expect(html).toContain("Predikat yang berlaku: Sangat Baik");
  expect(html).toContain("semula menetapkan Butuh Perbaikan");
  expect(html).not.toContain("Ajukan keberatan");
});

test("a decided objection shows the days that were, and no day that nothing waits for", async () => {
  const { world, objectionId } = await explained();
  const pages = visits(world, objectionPages);
  const before = await pages.get("head", `/keberatan/${objectionId}`);
  expect(before.html).toContain("tidak menyebut hari terakhir untuk memutus");
  const kept = { outcome: "kept", reasons: "Sudah tepat" } as const;
  await as(world, "camat", decideObjection, { objectionId, ...kept });
  const { html } = await pages.get("head", `/keberatan/${objectionId}`);
  expect(html).toContain("memutus: hasil tetap");
  expect(html).not.toContain("Hari terakhir mengajukan keberatan"); // 16 April, and it is the 3rd
  world.goTo("2026-04-20");
  const later = (await pages.get("head", `/keberatan/${objectionId}`)).html;
  expect(later).not.toContain("Hari terakhir"); // those days went by after everything was decided
});

test("who may see states alone is told so, and finds no form", async () => {
  const { world, objectionId } = await objected();
  const pages = visits(world, objectionPages);
  const { html } = await pages.get("auditor", `/keberatan/${objectionId}`);
  expect(html).toContain("hanya dibaca oleh ketiga pihak");
  expect(html).not.toContain("<form");
  expect(html).not.toContain(reasons);
  expect((await pages.get("auditor", "/keberatan?tahun=2026")).html).toContain("Ratna Wulandari");
  expect((await pages.get("colleague", `/keberatan/${objectionId}`)).status).toBe(404);
});
