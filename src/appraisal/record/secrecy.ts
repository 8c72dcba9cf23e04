import { type RawBuilder, sql } from "kysely";

/** What somebody drafts is their own until they hand it in or decide: the person reads it from then on. */
const drafts = ["evaluation.draft-saved", "follow-up.opened", "follow-up.saved"];

/** That it happened is told nowhere: whose case it is, or who has a word to say about somebody, could be told from when. */
const inConfidence = ["calibration.case-submitted", "calibration.voice-given", "feedback.withdrawn"];

/** Who spoke is not told here: some spoke in confidence, and one list must not tell them from the others. */
export const unnamedKinds: readonly string[] = ["feedback.given", "feedback.said", "feedback.declined"];
const unnamed: ReadonlySet<string> = new Set(unnamedKinds);

/** Records of `event` that may be read by the person whom they concern, and so by whoever reads everybody's files. */
export function readableRecords(): RawBuilder<boolean> {
  return isReadable("event");
}

/** The same for `event` under another name in the query. */
export function isReadable(alias: string): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql<boolean>`${of("kind")} <> all(${[...drafts, ...inConfidence]}::text[]) and not exists (
    select from feedback word
    where ${of("kind")} = 'feedback.given' and word.agency_id = ${of("agency_id")} and word.audience = 'appraiser'
      and word.plan_id::text = ${of("subject_id")} and word.given_at = ${of("happened_at")}) and not exists (
    select from coaching_note note
    where ${of("kind")} like 'coaching.%' and note.agency_id = ${of("agency_id")}
      and note.note_id::text = ${of("facts")}->>'noteId' and note.visibility = 'private')`;
}

/** Whether a record of this kind names nobody and says nothing but that it happened. */
export function isUnnamed(kind: string): boolean {
  return unnamed.has(kind);
}
