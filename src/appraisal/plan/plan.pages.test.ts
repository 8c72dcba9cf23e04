import { expect, test } from "vitest";
import { periodPages } from "#appraisal/period/period.pages.tsx";
import type { Pages } from "#platform/http/page-env.ts";
import { type Visits, visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { annexPages } from "./annex/annex.pages.tsx";
import { answerPages } from "./dialogue/answer.pages.tsx";
import { askPlanChange } from "./dialogue/ask-change.ts";
import { commentPlan } from "./dialogue/comment.ts";
import { expectationPages } from "./expectation/expectation.pages.tsx";
import { saveExpectations } from "./expectation/expectation.ts";
import { indicatorPages } from "./indicator/indicator.pages.tsx";
import { deleteIndicator } from "./indicator/indicator.ts";
import { agreedPlan, as, proposedPlan, worldWithPeriod, writtenPlan } from "./plan.fixture.ts";
import { planPages } from "./plan.pages.tsx";
import { proposePages } from "./proposal/propose.pages.tsx";
import { proposePlan } from "./proposal/propose-plan.ts";
import { readPlan } from "./read-plan.ts";
import { resultPages } from "./result/result.pages.tsx";
import { changeResult } from "./result/result.ts";
import { versionPages } from "./version/version.pages.tsx";

function mount(pages: Pages): void {
  for (const some of [periodPages, planPages, resultPages, indicatorPages, expectationPages]) some(pages);
  for (const some of [annexPages, proposePages, answerPages, versionPages]) some(pages);
}

/** The hidden fields of the only, or the named, form on a page: what a browser would send along. */
function hidden(html: string, action: string): Record<string, string> {
  const form = html.split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

/** Opens a page, fills in its form as a browser would, and follows the answer. */
async function fill(
  pages: Visits,
  who: Parameters<Visits["get"]>[0],
  path: string,
  fields: Record<string, string>,
  action = path,
) {
  const { html } = await pages.get(who, path);
  return pages.post(who, action, { ...hidden(html, action), ...fields });
}

test("a year is opened and a plan is written, proposed, handed back, changed and agreed by forms alone", async () => {
  const world = await makeWorld("2026-01-12");
  const pages = visits(world, mount);
  await fill(pages, "personnel", "/periode", { year: "2026" });
  const started = await fill(
    pages,
    "member",
    "/rencana/baru",
    { year: "2026", approach: "quantitative" },
    "/rencana",
  );
  const plan = started.location ?? "";
  const planId = plan.split("/").at(-1) ?? "";

  const result = { statement: "Warga menerima surat pada hari yang sama", servesText: "Pelayanan responsif" };
  const added = await fill(pages, "member", `${plan}/hasil/baru`, { ...result, category: "main" });
  expect(added.location).toMatch(/\/indikator\/baru$/);
  const indicator = {
    ...{ statement: "Median waktu surat keterangan", aspect: "time", comparison: "at-most" },
    ...{ target: "1,5", unit: "hari kerja" },
  };
  await fill(pages, "member", added.location ?? "", indicator);
  await fill(pages, "member", `${plan}/perilaku`, { harmonious: "Membantu loket lain" });
  await fill(pages, "member", `${plan}/lampiran`, { support: "Pemindai\n\nRak arsip" });
  await fill(pages, "member", `${plan}/ajukan`, {});
  await fill(pages, "head", `${plan}/persetujuan`, { reason: "Tambah mutu" }, `${plan}/perubahan`);
  await fill(pages, "member", `${plan}/ajukan`, {});
  await fill(pages, "head", `${plan}/persetujuan`, {});

  const read = await as(world, "member", readPlan, { planId });
  expect(read.state).toEqual({ kind: "agreed", version: 2 });
  expect(read.results[0]?.indicators[0]).toMatchObject({ target: 1.5, unit: "hari kerja" });
  expect(read.annex.support).toEqual(["Pemindai", "Rak arsip"]);
  const shown = await pages.get("member", plan);
  expect(shown.html).toContain("≤ 1,5 hari kerja");
  expect(shown.html).toContain("Membantu loket lain");
  expect((await pages.get("head", `${plan}/versi/2`)).status).toBe(200);
});

test("a stale form shows what was typed beside what is kept now, and can then be saved", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, indicatorId } = await writtenPlan(world, "member");
  const pages = visits(world, mount);
  const path = `/rencana/${planId}/indikator/${indicatorId}`;
  const first = await pages.get("member", path);
  const fields = {
    aspect: "time",
    comparison: "at-most",
    unit: "hari kerja",
    statement: "Waktu tunggu warga",
  };
  await fill(pages, "member", path, { ...fields, target: "2" });
  const stale = await pages.post("member", path, { ...hidden(first.html, path), ...fields, target: "3" });
  expect(stale.status).toBe(409);
  expect(stale.html).toContain("Isinya berubah setelah Anda membukanya.");
  expect(stale.html).toContain("paling banyak (≤) 3 hari kerja");
  expect(stale.html).toContain("paling banyak (≤) 2 hari kerja");
  const again = await pages.post("member", path, { ...hidden(stale.html, path), ...fields, target: "3" });
  expect(again.location).toBe(`/rencana/${planId}`);
  const { results } = await as(world, "member", readPlan, { planId });
  expect(results.find((result) => result.resultId === resultId)?.indicators[0]?.target).toBe(3);
});

test("a field at fault is named and nothing typed is lost", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await writtenPlan(world, "member");
  const pages = visits(world, mount);
  const path = `/rencana/${planId}/indikator/${indicatorId}`;
  const answer = await fill(pages, "member", path, {
    ...{ statement: "Waktu tunggu <warga>", aspect: "time", comparison: "at-most" },
    ...{ target: "tiga", unit: "hari" },
  });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain("Angka ini belum terbaca.");
  expect(answer.html).toContain("Waktu tunggu &lt;warga&gt;");
  expect(answer.html).toContain('value="tiga"');
});

test("a percent sign behind the number is its unit; another unit beside it is not guessed away", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await writtenPlan(world, "member");
  const pages = visits(world, mount);
  const path = `/rencana/${planId}/indikator/${indicatorId}`;
  const fields = { statement: "Surat tanpa kesalahan", aspect: "quality", comparison: "at-least" };
  expect((await fill(pages, "member", path, { ...fields, target: "97,5 %", unit: "" })).status).toBe(303);
  const { results } = await as(world, "member", readPlan, { planId });
  expect(results[0]?.indicators[0]).toMatchObject({ target: 97.5, unit: "%" });
  const both = await fill(pages, "member", path, { ...fields, target: "95%", unit: "surat" });
  expect(both.status).toBe(422);
  expect(both.html).toContain("Satuannya ditulis di kolom “Satuan”");
});

test("without a script the advice stands beside the indicator, in the form and in the plan", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await writtenPlan(world, "member");
  const pages = visits(world, mount);
  const path = `/rencana/${planId}/indikator/${indicatorId}`;
  await fill(pages, "member", path, {
    ...{ statement: "Melaksanakan pelayanan dengan baik", aspect: "quality", comparison: "at-least" },
    ...{ target: "", targetText: "Baik" },
  });
  const advice = "Ini kegiatannya. Apa hasilnya bagi warga atau bagi kantor?";
  expect((await pages.get("member", path)).html).toContain(`<p data-severity="hint">${advice}`);
  expect((await pages.get("member", `/rencana/${planId}`)).html).toContain(advice);
});

test("the advice is said again before proposing and before agreeing, and stops neither", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await writtenPlan(world, "member");
  const pages = visits(world, mount);
  const at = `/rencana/${planId}`;
  const advice = "Ini kegiatannya. Apa hasilnya bagi warga atau bagi kantor?";
  expect((await pages.get("member", `${at}/ajukan`)).html).not.toContain("Masih dapat diperjelas");
  await fill(pages, "member", `${at}/indikator/${indicatorId}`, {
    ...{ statement: "Melaksanakan pelayanan dengan baik", aspect: "quality", comparison: "at-least" },
    ...{ target: "", targetText: "Baik" },
  });
  expect((await pages.get("member", `${at}/ajukan`)).html).toContain(advice);
  expect((await fill(pages, "member", `${at}/ajukan`, {})).location).toBe(at);
  expect((await pages.get("head", `${at}/persetujuan`)).html).toContain(advice);
  expect((await fill(pages, "head", `${at}/persetujuan`, {})).location).toBe(at);
});

test("the head answers with the conversation and the changes in sight, and agrees after a second look", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, revision, version } = await proposedPlan(world, "member");
  await as(world, "head", commentPlan, { planId, body: "Bagaimana dengan surat yang salah?" });
  await as(world, "head", askPlanChange, { planId, version, reason: "Tambah mutunya" });
  const { revision: changed } = await as(world, "member", changeResult, {
    ...{ planId, resultId, revision, category: "main", servesText: "Pelayanan makin cepat" },
    statement: "Warga menerima surat tanpa kesalahan",
  });
  await as(world, "member", proposePlan, { planId, revision: changed });
  const { html } = await visits(world, mount).get("head", `/rencana/${planId}/persetujuan`);
  expect(html).toContain("Bagaimana dengan surat yang salah?");
  expect(html).toContain("Tambah mutunya");
  expect(html).toMatch(/<del>.*?keterangan dengan cepat dan benar<\/del> <ins>.*?tanpa kesalahan<\/ins>/);
  const [, dialog = ""] = html.split("<dialog");
  expect(html.split("<dialog")[0]).not.toContain(
    `<form method="post" action="/rencana/${planId}/persetujuan"`,
  );
  expect(dialog.split("</dialog>")[0]).toContain(`action="/rencana/${planId}/persetujuan"`);
});

test("what keeps a plan from being proposed leads to the place where it is written", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, indicatorId, revision } = await writtenPlan(world, "member");
  await as(world, "member", deleteIndicator, { planId, indicatorId, revision });
  const pages = visits(world, mount);
  for (const path of [`/rencana/${planId}`, `/rencana/${planId}/ajukan`])
    expect((await pages.get("member", path)).html).toContain(
      `<li><a href="/rencana/${planId}/hasil/${resultId}/indikator/baru">`,
    );
});

test("after the agreement the person is led to record progress, and the head to whoever waits", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  const pages = visits(world, mount);
  const record = `href="/rencana/${planId}/kemajuan">Catat kemajuan</a>`;
  const people = 'href="/orang-saya">Lihat siapa lagi yang menunggu</a>';
  const asMember = (await pages.get("member", `/rencana/${planId}`)).html;
  expect(asMember).toContain(record);
  expect(asMember).not.toContain(people);
  const asHead = (await pages.get("head", `/rencana/${planId}`)).html;
  expect(asHead).toContain(people);
  expect(asHead).not.toContain(record);
});

test("a version shows the conduct that it expects", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await proposedPlan(world, "member");
  const expectations = [{ conductValue: "loyal", expectation: "Menjaga rahasia data warga" }];
  await as(world, "head", saveExpectations, { planId, revision, expectations });
  const pages = visits(world, mount);
  const [, second] = (await pages.get("member", `/rencana/${planId}/versi/2`)).html.split('id="perilaku"');
  expect(second).toContain("Menjaga rahasia data warga");
  const [, first] = (await pages.get("member", `/rencana/${planId}/versi/1`)).html.split('id="perilaku"');
  expect(first).not.toContain("Menjaga rahasia data warga");
});

test("pages that change a plan close when it lies with the head, and to strangers it is not there", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, resultId, indicatorId } = await proposedPlan(world, "member");
  const pages = visits(world, mount);
  const at = `/rencana/${planId}`;
  const writing = [`${at}/hasil/baru`, `${at}/hasil/${resultId}`, `${at}/indikator/${indicatorId}`];
  for (const path of [...writing, `${at}/perilaku`, `${at}/lampiran`, `${at}/ajukan`]) {
    expect((await pages.get("member", path)).status).toBe(409);
    expect((await pages.get("colleague", path)).status).toBe(404);
  }
  expect((await pages.get("colleague", at)).status).toBe(404);
  expect((await pages.get("member", "/rencana/bukan-rencana")).status).toBe(404);
  expect((await pages.get("camat", `${at}/persetujuan`)).status).toBe(403);
});
