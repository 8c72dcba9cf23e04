import { beforeEach, expect, test } from "vitest";
import {
  fileOf,
  linesOf,
  ratedWorld,
  skpHead,
  skpRow,
  uploaded,
} from "#appraisal/exchange/exchange.fixture.ts";
import { exchangePages } from "#appraisal/exchange/exchange.pages.tsx";
import { exportRows } from "#appraisal/exchange/export/export-rows.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { comparedRatings, markedRatings, ratingProblems } from "./read-import.ts";
import { uploadRatings } from "./upload.ts";

let world: World;
beforeEach(async () => {
  ({ world } = await ratedWorld());
});

test.each(["siasn-skp22", "ekinerja-predikat"])(
  "what was exported as %s comes back all the same",
  async (profile) => {
    const { columns, rows } = await as(world, "personnel", exportRows, { year: 2026, profile });
    const table = {
      name: "predikat",
      columns: columns.map((header) => ({ header, type: "text" as const })),
      rows,
    };
    const file = new File([await new Response(writeSheet(table)).bytes()], "predikat.xlsx");
    const { counts, reading } = await uploaded(world, file, profile);
    expect(reading?.problems).toBe(0);
    expect(counts).toEqual({ same: 2 });
  },
);

test("each line stands beside what is here: the same, other, on one side only, of nobody", async () => {
  const { importId, counts } = await uploaded(
    world,
    await fileOf([
      skpRow("member", "2", "2", "2"), // here above in the results
      skpRow("wardMember", "2", "2", "2"), // here an agreed plan, not rated
      skpRow("colleague", "3", "2", "3"), // here no plan
      ["198001012005011001", "Orang Instansi Lain", "1", "1", "1"],
    ]),
  );
  expect(counts).toEqual({ differs: 1, "only-in-file": 2, unknown: 1, "only-here": 1 });
  expect(await linesOf(world, importId, "differs")).toMatchObject([
    {
      name: world.people.member.name,
      theirs: { results: "as", conduct: "as", overall: "good" },
      ours: { results: "above", conduct: "as", overall: "good" },
    },
  ]);
  expect(await linesOf(world, importId, "only-here")).toMatchObject([
    { nip: world.people.administrator.nip, theirs: null, ours: { overall: "good" } },
  ]);
  const { html } = await visits(world, exchangePages).get(
    "auditor",
    `/periode/2026/pertukaran/impor/${importId}?jenis=unknown`,
  );
  expect(html).toContain("NIP ini tidak ada di instansi Anda");
  expect(html).not.toContain("Catat predikat"); // an auditor looks
  const csv = await visits(world, exchangePages).get(
    "auditor",
    `/periode/2026/pertukaran/impor/${importId}/perbandingan.csv`,
  );
  expect(csv.html.trim().split("\r\n")).toHaveLength(6);
});

test("page by page each line comes once: first the file in its order, then who is only here", async () => {
  const { importId } = await uploaded(
    world,
    await fileOf([skpRow("wardMember", "2", "2", "2"), skpRow("colleague", "3", "2", "3")]),
  );
  const nips: string[] = [];
  let after: string | undefined;
  do {
    const page = await as(world, "auditor", comparedRatings, { importId, limit: 1, after });
    nips.push(...page.lines.map(({ nip }) => nip));
    after = page.next ?? undefined;
  } while (after !== undefined);
  const { wardMember, colleague, member, administrator } = world.people;
  expect(nips).toEqual([wardMember.nip, colleague.nip, ...[member.nip, administrator.nip].sort()]);
});

test("what is not over yet is told apart from what differs", async () => {
  world.goTo("2026-11-20");
  const { counts } = await uploaded(world, await fileOf([skpRow("wardMember", "2", "2", "2")]));
  expect(counts["not-ended"]).toBe(1);
});

test("every wrong cell is named and marked in the same workbook, and nothing is taken", async () => {
  const head = [...skpHead, "tahun"];
  const rows = [
    [...skpRow("member", "9", "", "1"), "2026"],
    [...skpRow("member", "1", "2", "2"), "2025"],
    ["123", "Siapa", "1", "2", "2", "2026"],
    ["1.99003E+17", "Rusak", "1", "2", "2", ""],
    [...skpRow("colleague", "2", "2", "2"), ""],
    [...skpRow("colleague", "2", "2", "2"), ""],
    [...skpRow("wardMember", "3", "3", "1"), ""],
  ];
  const { importId, reading, counts } = await uploaded(world, await fileOf(rows, head));
  expect(counts).toEqual({});
  const { problems } = await as(world, "auditor", ratingProblems, { importId });
  expect(problems.map(({ rowNumber, column, code }) => [`${column}${rowNumber}`, code])).toEqual([
    ["C2", "exchange.code-unknown"],
    ["D2", "exchange.cell-empty"],
    ["F3", "exchange.other-year"],
    ["A4", "nip.length"],
    ["A5", "nip.damaged"],
    ["A7", "exchange.nip-twice"],
    ["E8", "exchange.not-by-quadrant"],
  ]);
  expect(reading).toMatchObject({ problems: 7, isMarked: true });
  const marked = await as(world, "personnel", markedRatings, { importId });
  const sheet = await readSheet({ name: marked.name, bytes: await marked.bytes() });
  expect([marked.name, sheet.columns]).toEqual(["siasn – ditandai.xlsx", head]);
  expect(await linesOf(world, importId)).toEqual([]);
});

test("days that are none, of another year, or the wrong way round are wrong cells, too", async () => {
  const head = ["NIP", "Hasil Kerja", "Perilaku Kerja", "Predikat", "Periode Awal", "Periode Akhir"];
  const words = ["Sesuai ekspektasi", "SESUAI EKSPEKTASI", "baik"];
  const { member, colleague, head: chief } = world.people;
  const rows = [
    [member.nip, ...words, "31-02-2026", "31-12-2025"],
    [colleague.nip, ...words, "01-07-2026", "30-06-2026"],
    [chief.nip, ...words, "1 Januari 2026", "31/12/2026"],
  ];
  const { importId } = await uploaded(world, await fileOf(rows, head), "ekinerja-predikat");
  const { problems } = await as(world, "auditor", ratingProblems, { importId });
  expect(problems.map(({ rowNumber, column, code }) => [`${column}${rowNumber}`, code])).toEqual([
    ["E2", "exchange.day-unknown"],
    ["F2", "exchange.day-of-other-year"],
    ["F3", "exchange.days-reversed"],
  ]);
});

test("a file without a needed column says which, and with no row that it is empty", async () => {
  const head = skpHead.filter((heading) => heading !== "kuadranKinerjaNilai");
  const { importId } = await uploaded(world, await fileOf([["1", "2", "3", "4"]], head));
  const { problems } = await as(world, "personnel", ratingProblems, { importId });
  expect(problems).toMatchObject([
    { rowNumber: 1, column: "E", code: "exchange.column-missing", facts: { column: "kuadranKinerjaNilai" } },
  ]);
  expect(await uploaded(world, await fileOf([]))).toMatchObject({ failure: "exchange.empty", reading: null });
});

test("a hostile file is refused in words and leaves nothing but its upload", async () => {
  const bomb = new File([Buffer.from("PK\u0003\u0004 bukan lembar kerja")], "bom.xlsx");
  const { importId, failure, reading } = await uploaded(world, bomb);
  expect(failure).toMatch(/^spreadsheet\./);
  expect(reading).toBeNull();
  const { html, status } = await visits(world, exchangePages).get(
    "personnel",
    `/periode/2026/pertukaran/impor/${importId}`,
  );
  expect([status, html.includes("Kembali dan unggah lagi")]).toEqual([200, true]);
  const formula = await fileOf([[world.people.member.nip, "=1+1", "=cmd|' /C calc'!A0", "2", "2"]]);
  const wrong = await uploaded(world, formula);
  expect(wrong.reading?.problems).toBe(1);
});

test("the same file again is the same import, and what failed is read again", async () => {
  const file = () => fileOf([skpRow("member", "2", "2", "2")]);
  const first = await uploaded(world, await file());
  const again = await as(world, "personnel", uploadRatings, {
    year: 2026,
    profile: "siasn-skp22",
    file: await file(),
  });
  expect(again).toMatchObject({ importId: first.importId, isKnown: true });
  const count = (table: "rating_import" | "rating_import_line" | "file") =>
    world.rows((queries) => queries.selectFrom(table).selectAll().execute());
  expect([(await count("rating_import")).length, (await count("rating_import_line")).length]).toEqual([1, 1]);
  const empty = await uploaded(world, await fileOf([]));
  const retried = await as(world, "personnel", uploadRatings, {
    year: 2026,
    profile: "siasn-skp22",
    file: await fileOf([]),
  });
  expect(retried).toMatchObject({ importId: empty.importId, isKnown: false });
});

test("files come from the personnel office only, into a year that is open, and say something", async () => {
  const file = await fileOf([skpRow("member", "2", "2", "2")]);
  const sent = { year: 2026, profile: "siasn-skp22", file };
  for (const who of ["head", "member", "auditor", "administrator"] as const)
    await expect(as(world, who, uploadRatings, sent)).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  await expect(as(world, "personnel", uploadRatings, { ...sent, year: 2031 })).rejects.toMatchObject({
    code: "period.not-open",
  });
  await expect(
    as(world, "personnel", uploadRatings, { ...sent, profile: "siasn-angka-kredit" }),
  ).rejects.toMatchObject({ code: "exchange.profile-unknown" });
  const nothing = new FormData();
  nothing.set("profile", "siasn-skp22");
  const { status, html } = await visits(world, exchangePages).post(
    "personnel",
    "/periode/2026/pertukaran",
    nothing,
  );
  expect([status, html.includes("f-file-error")]).toEqual([422, true]);
});
