import { nameActing } from "#appraisal/name-acting.ts";
import { say } from "#platform/words/words.ts";
import { Quote } from "#ui/layout/quote.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { FeedbackRow } from "./feedback-of-plan.ts";

type Said = Pick<FeedbackRow, "body" | "effect" | "nextStep">;

/** What was said, by whom, in whose stead, and when. */
export const FeedbackQuote = ({ row }: { row: FeedbackRow }) => (
  <Quote by={<Author row={row} />}>
    <FeedbackWords said={row} />
  </Quote>
);

/** What was seen; below it what it did, and what could come next. */
export const FeedbackWords = ({ said: { body, effect, nextStep } }: { said: Said }) => (
  <>
    {body}
    {effect && <p>{say("feedback.quote.effect", { effect })}</p>}
    {nextStep && <p>{say("feedback.quote.next", { next: nextStep })}</p>}
  </>
);

const Author = ({ row }: { row: FeedbackRow }) => (
  <>
    {`${authorOf(row)} · ${showInstant(row.givenAt)} `}
    {row.audience !== "both" && <Tag>{say(`feedback.audience.${row.audience}.tag`)}</Tag>}
  </>
);

/** By name, or as what somebody is to the person. */
export function authorOf({ authorName, actingFor, relation, place }: FeedbackRow): string {
  if (authorName !== null) return nameActing(authorName, actingFor);
  const speaker = say(`feedback.speaker.${relation}`);
  return place ? `${speaker}, ${place}` : speaker;
}
