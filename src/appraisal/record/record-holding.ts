import { sql } from "kysely";
import { named, within } from "#platform/personal-data/belonging.ts";
import type { Belonging, Holding } from "#platform/personal-data/holding.ts";
import { isReadable, unnamedKinds } from "./secrecy.ts";

/** What was recorded about the person, as far as they may read it; and what they did to others. */
const recorded: Belonging = ({ employeeId }, alias) => sql<boolean>`(
  (${sql.ref(`${alias}.about`)} = ${employeeId}::uuid and ${isReadable(alias)})
  or ${sql.ref(`${alias}.actor_id`)} = ${employeeId}::uuid)`;

/** Of whom and what somebody did to others is those others'. */
const ofOthers = nulls("about", "subject_id", "facts", "because", "state");
/** Who spoke in confidence is not told, neither here nor by a receipt. */
const ofWhoSpoke = nulls("actor_id", "acting_for", "facts", "because", "state");

/** The record itself: that something happened stays; the category of its kind decides what becomes of the rest. */
export const recordHolding: Holding = {
  table: "event",
  category: "proof",
  mine: recorded,
  columns: [
    ...["event_id", "happened_at", "procedure", "kind", "subject_kind", "subject_id", "actor_id"],
    ...["acting_for", "about", "facts", "because", "state"],
  ],
  hides: ({ employeeId }, alias) => sql`case
    when ${sql.ref(`${alias}.about`)} is distinct from ${employeeId}::uuid then ${ofOthers}::jsonb
    when ${sql.ref(`${alias}.kind`)} = any(${unnamedKinds}::text[]) then ${ofWhoSpoke}::jsonb
    else '{}'::jsonb end`,
  erased: "stays",
};

/** What a review of the law found of decisions about the person, and what people made of it. */
export const reviewHoldings: readonly Holding[] = [
  {
    table: "law_review_verdict",
    category: "appraisal",
    mine: within("law_review_finding", "finding_id", named("about")),
  },
  { table: "law_review_finding", category: "appraisal", mine: named("about") },
];

function nulls(...columns: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(columns.map((column) => [column, null])));
}
