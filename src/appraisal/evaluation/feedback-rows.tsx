import type { FeedbackRow } from "#appraisal/feedback/feedback-of-plan.ts";
import { FeedbackQuote } from "#appraisal/feedback/feedback-quote.tsx";
import { relations } from "#appraisal/feedback/relation.ts";
import { nameActing } from "#appraisal/name-acting.ts";
import type { CommentOnPlan } from "#appraisal/plan/dialogue/comments-of-plan.ts";
import { say } from "#platform/words/words.ts";
import { Quote } from "#ui/layout/quote.tsx";
import { showInstant } from "#ui/locale.ts";
import type { EvaluationBasis } from "./evaluation-view.ts";

type About = { resultId: string } | { conductValue: string };

/** What was said during the year about a result, or about a value of conduct. */
export const Feedback = ({ basis, about }: { basis: EvaluationBasis; about: About }) => {
  const rows = basis.feedback.filter((row) =>
    "resultId" in about ? row.resultId === about.resultId : row.conductValue === about.conductValue,
  );
  return <FeedbackByRelation rows={rows} />;
};

/** By how the speaker stands to the person: a head, a colleague and a subordinate see different things. */
export const FeedbackByRelation = ({ rows }: { rows: readonly FeedbackRow[] }) => (
  <>
    {([...relations, "self"] as const).map((relation) => {
      const said = rows.filter((row) => row.relation === relation);
      return (
        said.length > 0 && (
          <>
            <p class="am-sub am-strong">
              {say(`evaluation.feedback-from.${relation}`, { count: said.length })}
            </p>
            {said.map((row) => (
              <FeedbackQuote row={row} />
            ))}
          </>
        )
      );
    })}
  </>
);

/** What both sides said to each other about the plan, folded away: it was about the promise more than about the work. */
export const Comments = ({ comments }: { comments: readonly CommentOnPlan[] }) =>
  comments.length === 0 ? null : (
    <details>
      <summary>{say("evaluation.comments-said", { count: comments.length })}</summary>
      {comments.map(({ authorName, actingFor, writtenAt, body }) => (
        <Quote by={`${nameActing(authorName, actingFor)} · ${showInstant(writtenAt)}`}>{body}</Quote>
      ))}
    </details>
  );
