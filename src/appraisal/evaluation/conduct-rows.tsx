import { inWords } from "#appraisal/plan/plan-words.tsx";
import { say } from "#platform/words/words.ts";
import { fieldOf } from "#ui/form/entry.ts";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { Comments, Feedback, FeedbackByRelation } from "./feedback-rows.tsx";
import type { RowsProps } from "./result-rows.tsx";

/** The seven values with what was expected of this person, and what was said. */
export const ConductRows = ({ basis, entry, said }: RowsProps) => {
  const general = basis.feedback.filter((row) => row.resultId === null && row.conductValue === null);
  const comments = basis.comments.filter((one) => one.resultId === null);
  return (
    <Card title={say("evaluation.conduct-card")}>
      {basis.conduct.map(({ code, name, expectation }) => (
        <Group title={inWords(name)} lead={expectation || say("evaluation.no-expectation")}>
          <Feedback basis={basis} about={{ conductValue: code }} />
          {entry && (
            <TextArea
              {...fieldOf(entry, `conduct.${code}`)}
              label={say("evaluation.feedback")}
              maxlength={1000}
              optional
            />
          )}
          {said?.conductFeedback[code] && (
            <Quote by={say("evaluation.appraiser")}>{said.conductFeedback[code]}</Quote>
          )}
        </Group>
      ))}
      {general.length > 0 && (
        <Group title={say("evaluation.general-feedback")}>
          <FeedbackByRelation rows={general} />
        </Group>
      )}
      {comments.length > 0 && (
        <Group title={say("evaluation.comments")}>
          <Comments comments={comments} />
        </Group>
      )}
    </Card>
  );
};
