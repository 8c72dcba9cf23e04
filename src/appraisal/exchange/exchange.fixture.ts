import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { writeCsv } from "#platform/spreadsheets/write-csv.ts";
import { type WorldPerson, worldPeople } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import type { LineKind } from "./import/import.schema.ts";
import { comparedRatings, readRatingImport } from "./import/read-import.ts";
import { readRatingFile } from "./import/read-job.ts";
import { uploadRatings } from "./import/upload.ts";

const words = { note: "Arsipnya dilihat bersama", content: emptyDraft.content, revision: 0 } as const;

/**
 * 4 January 2027: Ratna was rated above in her results, Fajar (terampil) as expected; the ward's member has an agreed
 * plan that nobody rated, Darto has none.
 */
export async function ratedWorld() {
  const world = await worldWithPeriod("2026-01-12");
  const member = await agreedPlan(world, "member", "head");
  const administrator = await agreedPlan(world, "administrator", "personnel");
  const wardMember = await agreedPlan(world, "wardMember", "camat");
  world.goTo("2027-01-04");
  const annual = { interval: "annual", conduct: "as", ...words } as const;
  await as(world, "head", decideEvaluation, { ...annual, planId: member.planId, results: "above" });
  await as(world, "personnel", decideEvaluation, { ...annual, planId: administrator.planId, results: "as" });
  return { world, plans: { member, administrator, wardMember } };
}

export type SkpRow = [nip: string, name: string, results: string, conduct: string, overall: string];

export const skpHead = ["nipBaru", "nama", "hasilKinerjaNilai", "perilakuKerjaNilai", "kuadranKinerjaNilai"];

/** A row as SIASN would give it: 1 is above, 2 as, 3 below expectations; 1 is "sangat baik". */
export function skpRow(who: WorldPerson, ...[results, conduct, overall]: [string, string, string]): SkpRow {
  const { nip, name } = worldPeople[who];
  return [nip, name, results, conduct, overall];
}

/** Rows under headings as a CSV file. */
export async function fileOf(rows: readonly (readonly string[])[], headings = skpHead, name = "siasn.csv") {
  const columns = headings.map((header) => ({ header, type: "text" as const }));
  return new File([await new Response(writeCsv({ name, columns, rows })).bytes()], name);
}

/** Uploads a file as the personnel office, and answers what became of it. */
export async function uploaded(world: World, file: File, profile = "siasn-skp22") {
  const { importId } = await as(world, "personnel", uploadRatings, { year: 2026, profile, file });
  await world.runJobs([readRatingFile]);
  return as(world, "personnel", readRatingImport, { importId });
}

/** The lines of a kind, or all. */
export async function linesOf(world: World, importId: string, kind?: LineKind) {
  return (await as(world, "auditor", comparedRatings, { importId, ...(kind ? { kind } : {}) })).lines;
}
