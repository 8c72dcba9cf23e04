import { writeCsv } from "#platform/spreadsheets/write-csv.ts";
import { as } from "#test/setup/as.ts";
import { openCounters, type ServicesInWorld } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { caseImportJobs } from "./case-import.jobs.ts";
import { caseImportProcedures } from "./case-import.procedures.ts";

const {
  addSource: addCaseSource,
  confirm: confirmCaseImport,
  map: saveCaseMapping,
  problems: caseProblems,
  read: readCaseImport,
  upload: uploadCaseLog,
} = caseImportProcedures;

export type Row = Record<string, string>;
const headings = [
  "No Register",
  "Jenis Surat",
  "Kelurahan",
  "Tgl Masuk",
  "Jam Masuk",
  "Tgl Selesai",
  "Jam Selesai",
  "Status",
  "Petugas",
];
export const plain: Row = {
  "No Register": "470/001",
  "Jenis Surat": "Surat Ket. Domisili",
  Kelurahan: "Kel. Plaju Ilir",
  "Tgl Masuk": "02/03/2026",
  "Jam Masuk": "08.10",
  "Tgl Selesai": "02/03/2026",
  "Jam Selesai": "08.45",
  Status: "Selesai",
};

/** Still running. */
export function open(reference: string, told: Row): Row {
  return {
    ...plain,
    "No Register": reference,
    "Tgl Selesai": "",
    "Jam Selesai": "",
    Status: "Proses",
    ...told,
  };
}

export async function csvOf(rows: readonly Row[]): Promise<File> {
  const columns = headings.map((header) => ({ header, type: "text" as const }));
  const table = {
    name: "log.csv",
    columns,
    rows: rows.map((row) => headings.map((head) => row[head] ?? null)),
  };
  return new File([await new Response(writeCsv(table)).bytes()], "log.csv");
}

type Log = { world: World; services: ServicesInWorld; sourceId: string };

export async function openLogWorld(): Promise<Log> {
  const world = await makeWorld();
  const services = await openCounters(world);
  const { sourceId } = await as(world, "head", addCaseSource, { name: "Aplikasi lama" });
  return { world, services, sourceId };
}

export async function uploaded({ world, sourceId }: Log, rows: readonly Row[]) {
  const { importId } = await as(world, "head", uploadCaseLog, { sourceId, file: await csvOf(rows) });
  await world.runJobs(caseImportJobs);
  return (await as(world, "head", readCaseImport, { importId })).import;
}

/** Saves what the file suggests as the source's way to be read, and reads the file again. */
export async function mapped(log: Log, rows: readonly Row[]) {
  const { importId, sourceRevision, finding } = await uploaded(log, rows);
  if (!finding) throw new Error("nothing was read");
  await as(log.world, "head", saveCaseMapping, {
    importId,
    revision: sourceRevision,
    mapping: finding.guess,
  });
  await log.world.runJobs(caseImportJobs);
  return (await as(log.world, "head", readCaseImport, { importId })).import;
}

export async function problemsOf({ world }: Log, importId: string) {
  const { problems } = await as(world, "head", caseProblems, { importId });
  return problems.map(({ column, rowNumber, code }) => [
    `${column}${rowNumber}`,
    code.replace(/^(case|sheet)-import\./, ""),
  ]);
}

export async function confirmed(log: Log, importId: string) {
  await as(log.world, "head", confirmCaseImport, { importId });
  await log.world.runJobs(caseImportJobs);
  return (await as(log.world, "head", readCaseImport, { importId })).import;
}

export function casesOf(world: World) {
  return world.rows((queries) =>
    queries
      .selectFrom("service_case as c")
      .leftJoin("case_closure as n", (join) => join.onRef("n.case_id", "=", "c.case_id"))
      .leftJoin("open_case as o", (join) => join.onRef("o.case_id", "=", "c.case_id"))
      .select(["c.number", "c.source_reference", "c.applicant_name", "c.code"])
      .select(["n.outcome", "n.worked_minutes", "n.closed_by"])
      .select(["c.received_at", "n.closed_at", "n.due_at", "o.step_code", "o.due_at as open_due_at"])
      .orderBy("c.source_reference")
      .execute(),
  );
}
