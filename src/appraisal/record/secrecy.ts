import { type RawBuilder, sql } from "kysely";

/** What somebody drafts is their own until they hand it in or decide: the person reads it from then on. */
const drafts = ["evaluation.draft-saved", "follow-up.opened", "follow-up.saved"];

/** Who spoke is not told here: some spoke in confidence, and one list must not tell them from the others. */
const unnamed: ReadonlySet<string> = new Set([
  "feedback.given",
  "feedback.said",
  "feedback.declined",
  "feedback.withdrawn",
  "calibration.case-submitted",
  "calibration.voice-given",
]);

/** Records of `event` that may be read by the person whom they concern, and so by whoever reads everybody's files. */
export function readableRecords(): RawBuilder<boolean> {
  return sql<boolean>`event.kind <> all(${drafts}::text[]) and not exists (
    select from coaching_note note
    where event.kind like 'coaching.%' and note.agency_id = event.agency_id
      and note.note_id::text = event.facts->>'noteId' and note.visibility = 'private')`;
}

/** Whether a record of this kind names nobody and says nothing but that it happened. */
export function isUnnamed(kind: string): boolean {
  return unnamed.has(kind);
}
