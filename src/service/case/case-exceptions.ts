import type { Queries } from "#platform/database/database.ts";
import type { Listed } from "./case.schema.ts";

export const exceptionKinds = [
  "resumed-incomplete",
  "issued-incomplete",
  "steps-left",
  "corrected",
  "pickup-undone",
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

type Exception = {
  caseId: string;
  kind: ExceptionKind;
  /** Labels of papers or steps, names of fields: never what a citizen said. */
  about: readonly string[];
  reason: string;
  by: string;
  now: Date;
};

/** Keeps what was done out of the ordinary, for whoever reads the case later. */
export async function keepException(
  queries: Queries,
  agencyId: number,
  { caseId, kind, about, reason, by, now }: Exception,
): Promise<void> {
  await queries
    .insertInto("case_exception")
    .values({
      ...{ agency_id: agencyId, case_id: caseId, decided_at: now, decided_by: by, kind, reason },
      about: about.join("; ").slice(0, aboutMax),
    })
    .execute();
}

const aboutMax = 1000; // as the table keeps it

/** The required papers that are not there. */
export function missingOf(requirements: readonly Listed[], papers: readonly string[]): Listed[] {
  return requirements.filter(({ code }) => !papers.includes(code));
}

/** The papers of a case that are there, by their codes. */
export async function papersOf(queries: Queries, agencyId: number, caseId: string): Promise<string[]> {
  const rows = await queries
    .selectFrom("case_paper")
    .select("requirement_code")
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .orderBy("requirement_code")
    .execute();
  return rows.map(({ requirement_code }) => requirement_code);
}

/** Of a case that another application told of nobody knows which papers are there, until somebody ticks one here. */
export function papersUnknown(of: { source: object | null; papers: readonly string[] }): boolean {
  return of.source !== null && of.papers.length === 0;
}

/** The steps of a case that were begun once, by their codes. */
export async function stepsBegun(queries: Queries, agencyId: number, caseId: string): Promise<string[]> {
  const rows = await queries
    .selectFrom("case_step")
    .select("step_code")
    .distinct()
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .orderBy("step_code")
    .execute();
  return rows.map(({ step_code }) => step_code);
}
