import type { ImportSummary } from "./import.schema.ts";

export type ImportState =
  | "reading"
  | "refused"
  | "problems"
  | "same"
  | "outdated"
  | "waiting"
  | "only-gone"
  | "confirmed";

/** Where an upload stands; `only-gone`: the one thing to save is that people leave. */
export function importState({ failure, preview, confirmedAt, outdated }: ImportSummary): ImportState {
  if (confirmedAt) return "confirmed";
  if (failure) return "refused";
  if (!preview) return "reading";
  if (preview.problems > 0) return "problems";
  const written = preview.added + preview.returned + preview.changed + preview.units;
  if (written + preview.leaving === 0) return "same";
  if (outdated) return "outdated";
  return written > 0 ? "waiting" : "only-gone";
}
