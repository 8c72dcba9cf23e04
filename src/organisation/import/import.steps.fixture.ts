import { callProcedure } from "#platform/http/ask.ts";
import type { World } from "#test/setup/world.ts";
import { confirmImportJob } from "./confirm-job.ts";
import { csvOf, type Row } from "./import.fixture.ts";
import { confirmImport, readImport, uploadImport } from "./import.ts";
import { importLines } from "./import-lines.ts";
import { previewImport } from "./preview-job.ts";

/** What carries an import out. */
export const jobs = [previewImport, confirmImportJob];

/** Uploads the rows and answers what they would change. */
export async function previewed(world: World, rows: readonly Row[], effectiveOn = "2026-03-01") {
  return previewedFile(world, await csvOf(rows), effectiveOn);
}

/** Uploads a file and answers what it would change. */
export async function previewedFile(world: World, file: File, effectiveOn = "2026-03-01") {
  const call = await world.call("personnel");
  const { importId } = await callProcedure(uploadImport, { file, effectiveOn }, call);
  await world.runJobs(jobs);
  return callProcedure(readImport, { importId }, call);
}

/** Uploads the rows and says yes. */
export async function confirmed(world: World, rows: readonly Row[], endGone = false) {
  const { importId } = await previewed(world, rows);
  await callProcedure(confirmImport, { importId, endGone }, await world.call("personnel"));
  await world.runJobs(jobs);
}

/** Uploads the rows and says yes, also to what looks older than the record. */
export async function insisted(world: World, rows: readonly Row[], effectiveOn?: string) {
  const { importId } = await previewed(world, rows, effectiveOn);
  await callProcedure(confirmImport, { importId, despiteWarnings: true }, await world.call("personnel"));
  await world.runJobs(jobs);
}

/** Uploads the rows and answers which cells are named, each with its code. */
export async function problems(world: World, rows: readonly Row[]) {
  const { importId, preview } = await previewed(world, rows);
  const { lines } = await callProcedure(
    importLines,
    { importId, kind: "problem" },
    await world.call("personnel"),
  );
  return {
    importId,
    preview,
    found: lines.map((line) => [`${line.column}${line.rowNumber}`, line.facts.code]),
  };
}

/** The rows with something else said of one person, found by the beginning of their name. */
export function changed(rows: readonly Row[], who: string, change: Row): Row[] {
  return rows.map((row) => (row.Nama?.startsWith(who) ? { ...row, ...change } : row));
}
