import { expect, test } from "vitest";
import { writeCsv } from "#platform/spreadsheets/write-csv.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { listComments } from "../comment/list-comments.ts";
import { readSurveyResult } from "../result/read-result.ts";
import { sealAgency } from "../seal/seal-days.ts";
import { sealsOf } from "../seal/seals-of.ts";
import { type SurveyWorld, surveyWorld } from "../survey.fixture.ts";
import { surveyJobs } from "../survey.jobs.ts";
import { answerImportPages } from "./answer-import.pages.ts";
import { answerImportProcedures } from "./answer-import.procedures.ts";
import { forgetAnswerFiles } from "./forget-files.ts";

const { addSource, confirm, map, problems, read, upload } = answerImportProcedures;

type Row = Record<string, string>;
const elements = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];
const allOf = (value: string): Row => Object.fromEntries(elements.map((head) => [head, value]));
const plain: Row = { Tanggal: "13/02/2026", Layanan: "domisili", Loket: "Kel. Plaju Ilir", ...allOf("4") };

async function csvOf(rows: readonly Row[], name = "skm.csv"): Promise<File> {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = headings.map((header) => ({ header, type: "text" as const }));
  const table = { name, columns, rows: rows.map((row) => headings.map((head) => row[head] ?? null)) };
  return new File([await new Response(writeCsv(table)).bytes()], name);
}

async function sourceIn(world: SurveyWorld, name = "Google Forms"): Promise<string> {
  return (await as(world, "head", addSource, { name })).sourceId;
}

async function uploaded(world: SurveyWorld, sourceId: string, rows: readonly Row[]) {
  const { importId } = await as(world, "head", upload, { sourceId, file: await csvOf(rows) });
  await world.runJobs(surveyJobs);
  return (await as(world, "head", read, { importId })).import;
}

/** Read as the file itself suggests. */
async function mapped(world: SurveyWorld, sourceId: string, rows: readonly Row[], meanings = {}) {
  const { importId, sourceRevision, finding } = await uploaded(world, sourceId, rows);
  if (!finding) throw new Error("nothing was read");
  const mapping = { ...finding.guess, meanings: { ...finding.guess.meanings, ...meanings } };
  await as(world, "head", map, { importId, revision: sourceRevision, mapping });
  await world.runJobs(surveyJobs);
  return (await as(world, "head", read, { importId })).import;
}

async function confirmed(world: SurveyWorld, importId: string) {
  await as(world, "head", confirm, { importId });
  await world.runJobs(surveyJobs);
  return (await as(world, "head", read, { importId })).import;
}

async function problemsOf(world: SurveyWorld, importId: string) {
  const found = await as(world, "head", problems, { importId });
  return found.problems.map(({ column, rowNumber, code }) => [
    `${column}${rowNumber}`,
    code.replace(/^(survey|sheet)-import\./, ""),
  ]);
}

/** How large what was handed in still is. */
async function fileSizes(world: SurveyWorld): Promise<number[]> {
  const files = await world.rows((queries) =>
    queries.selectFrom("file").select("bytes").orderBy("file_id").execute(),
  );
  return files.map(({ bytes }) => bytes.length);
}

function answersIn(world: SurveyWorld) {
  return world.rows((queries) =>
    queries.selectFrom("survey_answer").selectAll().orderBy("day").orderBy("answer_id").execute(),
  );
}

test("a sheet is taken over once: digits, words and letters; marked as imported, sealed, on record, its file emptied", async () => {
  const world = await surveyWorld();
  const sourceId = await sourceIn(world);
  const words: Row = {
    ...{
      Tanggal: "2026-02-14",
      Loket: "Kel. Plaju Ilir",
      U1: "Sangat sesuai",
      U2: "2. Kurang mudah",
      U3: "d",
    },
    ...{
      U4: "Sangat mahal",
      U5: "a. Tidak sesuai",
      U6: "",
      U7: "Sopan dan ramah",
      U8: "Puas sekali",
      U9: "Cukup",
    },
    ...{
      Usia: "34 tahun",
      JK: "P",
      Pendidikan: "S1 Hukum",
      Pekerjaan: "Petani",
      Saran: "Kursi tunggu kurang",
    },
  };
  const rows = [plain, plain, words];
  const first = await mapped(world, sourceId, rows, { "puas sekali": "4" });
  expect(first.finding?.words.meanings).toEqual(["d", "puas sekali"]); // the rest says by itself which answer it is
  expect(first.finding).toMatchObject({ added: 3, unchanged: 0, problems: 0 });
  const groups = first.finding?.foreseen?.groups ?? [];
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect(groups).toContainEqual({ unitId: world.units.ward, month: "2026-02", count: expect.any(Number) });
  const { html } = await visits(world, answerImportPages).get("head", `/survei/impor/${first.importId}`);
  expect(html).toContain("Jawaban baru menurut unit dan bulan");
  expect((await confirmed(world, first.importId)).confirmedAt).not.toBeNull();

  const kept = await answersIn(world);
  expect(kept).toHaveLength(3);
  const here = {
    channel: "import",
    unit_id: world.units.ward,
    point_id: null,
    hour: null,
    seal_day: "2026-03-10",
  };
  expect(kept[0]).toMatchObject({
    ...here,
    day: "2026-02-13",
    service_id: world.counters.letter,
    requirements: 4,
  });
  expect(kept[2]).toMatchObject({
    ...{
      ...here,
      day: "2026-02-14",
      service_id: null,
      requirements: 4,
      procedure: 2,
      time: 4,
      fee: 1,
      product: 1,
    },
    ...{ competence: null, conduct: 3, complaints: 4, facilities: 2 },
    ...{ age_band: "30-39", sex: "female", education: "bachelor", occupation: "other" },
  });
  expect(await fileSizes(world)).toEqual([0]);

  const again = await uploaded(world, await sourceIn(world, "Sumber lain"), rows);
  const other = await as(world, "head", map, {
    ...{ importId: again.importId, revision: again.sourceRevision },
    mapping: { ...first.mapping },
  });
  expect(other.revision).toBe(2);
  await world.runJobs(surveyJobs);
  const same = (await as(world, "head", read, { importId: again.importId })).import;
  expect(same.finding).toMatchObject({ added: 0, unchanged: 3 });

  const result = await as(world, "head", readSurveyResult, { unitId: world.units.ward, year: 2026 });
  expect(result.channels).toMatchObject([{ channel: "import", group: { answers: 3 } }]);
  const { comments } = await as(world, "head", listComments, { unitId: world.units.ward, year: 2026 });
  expect(comments).toMatchObject([{ body: "Kursi tunggu kurang", review: null }]);
  const [applied] = await world.rows((queries) =>
    queries
      .selectFrom("event")
      .select(["facts", "actor_id"])
      .where("kind", "=", "sheet-import.applied")
      .execute(),
  );
  expect(applied).toMatchObject({
    actor_id: world.people.head.employeeId,
    facts: { noun: "survey", added: 3, file: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(JSON.stringify(applied)).not.toContain("Kursi");

  world.goTo("2026-03-11");
  await sealAgency(world.services, world.agencyId);
  const asked = { agencyId: world.agencyId, unitId: world.units.ward, from: "2026-03-01", to: "2026-03-31" };
  expect(await world.rows((queries) => sealsOf(queries, asked))).toEqual({ sealed: 1, broken: [] });
});

test("every wrong cell is named and nothing is written", async () => {
  const world = await surveyWorld();
  const numbered = { ...plain, "No Responden": "1", Usia: "", Saran: "" };
  const rows: Row[] = [
    numbered,
    { ...numbered, "No Responden": "2", U1: "5" },
    { ...numbered, "No Responden": "3", Tanggal: "11/03/2026" },
    { ...numbered, "No Responden": "4", Tanggal: "13/02/2016" },
    { ...numbered, "No Responden": "5", Tanggal: "13/02/2023" },
    { ...numbered, "No Responden": "6", ...allOf("") },
    { ...numbered, "No Responden": "7", Layanan: "entah" },
    { ...numbered, "No Responden": "8", Usia: "17-25" },
    { ...numbered, "No Responden": "9", Tanggal: "" },
    numbered,
  ];
  const { importId } = await mapped(world, await sourceIn(world), rows, { "5": "4" }); // no word to be explained
  expect(await problemsOf(world, importId)).toEqual([
    ["D3", "answer-unknown"],
    ["A4", "in-the-future"],
    ["A5", "before-law"],
    ["A6", "before-service"],
    ["D7", "nothing-answered"],
    ["B8", "service-unknown"],
    ["N9", "profile-unknown"],
    ["A10", "cell-empty"],
    ["M11", "row-twice"],
  ]);
  await expect(as(world, "head", confirm, { importId })).rejects.toMatchObject({
    code: "sheet-import.has-problems",
  });
  expect(await answersIn(world)).toEqual([]);

  const mixed = ["13/02/2026", "02/14/2026", "02/03/2026", "46055"].map((Tanggal) => ({ ...plain, Tanggal }));
  const asked = await mapped(world, await sourceIn(world, "Kertas"), mixed);
  expect((await problemsOf(world, asked.importId)).map(([, code]) => code)).toEqual(["day-unknown"]);
});

test("whole questions as online forms head them are known, and a longer sheet adds only what is new", async () => {
  const world = await surveyWorld();
  const row = (stamp: string): Row => ({
    ...{ "Cap waktu": stamp, "Nama lengkap": "Rahasia", "Unit layanan": "Kel. Plaju Ilir" },
    "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan?": "Sesuai",
    "Bagaimana kecepatan waktu dalam memberikan pelayanan?": "Cepat",
    "Bagaimana perilaku petugas terkait kesopanan?": "Sangat sopan dan ramah",
  });
  const sourceId = await sourceIn(world);
  const first = await mapped(world, sourceId, [row("13/02/2026 08.15"), row("13/02/2026 08.16")]);
  expect(first.mapping.columns).toEqual({
    ...{ day: "Cap waktu", unit: "Unit layanan" },
    requirements: "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan?",
    time: "Bagaimana kecepatan waktu dalam memberikan pelayanan?",
    conduct: "Bagaimana perilaku petugas terkait kesopanan?",
  });
  await confirmed(world, first.importId);
  const longer = await uploaded(world, sourceId, [
    row("13/02/2026 08.16"),
    row("14/02/2026 09.00"),
    row("13/02/2026 08.15"),
  ]);
  expect(longer.finding).toMatchObject({ added: 1, unchanged: 2, problems: 0 });
  await confirmed(world, longer.importId);
  expect((await answersIn(world)).map(({ day }) => day)).toEqual(["2026-02-13", "2026-02-13", "2026-02-14"]);
});

test("who does not look after services stays outside; what nobody confirms is emptied after a month", async () => {
  const world = await surveyWorld();
  const pages = visits(world, answerImportPages);
  expect((await pages.get("member", "/survei/impor")).status).toBe(403);
  expect((await pages.get("head", "/survei/impor/contoh.xlsx")).status).toBe(200);
  const form = new FormData();
  form.set("sourceId", await sourceIn(world));
  form.set("file", await csvOf([{ ...plain, Nama: "<b>Siti" }]));
  const sent = await pages.post("head", "/survei/impor", form);
  const path = decodeURIComponent(String(sent.location)).split("lalu=")[1] ?? "";
  await world.runJobs(surveyJobs);
  expect((await pages.get("head", path)).html).toContain("Bagaimana file ini dibaca?");
  expect((await pages.get("head", "/survei/impor")).html).toContain("Unduh contoh");
  await forgetAnswerFiles.run(world.services);
  expect(await fileSizes(world)).not.toEqual([0]);
  world.goTo("2026-04-12");
  await forgetAnswerFiles.run(world.services);
  expect(await fileSizes(world)).toEqual([0]);
});
