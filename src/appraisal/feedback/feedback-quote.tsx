import { nameActing } from "#appraisal/name-acting.ts";
import { Quote } from "#ui/layout/quote.tsx";
import { showInstant } from "#ui/locale.ts";
import type { FeedbackRow } from "./feedback-of-plan.ts";

/** What was said, by whom, in whose stead, and when. */
export const FeedbackQuote = ({ row }: { row: FeedbackRow }) => (
  <Quote by={`${nameActing(row.authorName, row.actingFor)} · ${showInstant(row.givenAt)}`}>{row.body}</Quote>
);
