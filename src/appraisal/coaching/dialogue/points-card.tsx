import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Talk } from "./read-talk.ts";

/** What either of the two puts on the table beforehand; one's own can be taken off again. */
export const PointsCard = ({ talk, attempt }: { talk: Talk; attempt: Attempt }) => {
  const path = `/rencana/${talk.planId}/dialog/pokok`;
  const mine = talk.points.filter(({ mayRemove }) => mayRemove);
  return (
    <Card title={say("dialogue.points")} lead={say("dialogue.points.lead")} id="pokok">
      {mine.length > 0 && (
        <ul class="am-plain">
          {mine.map(({ pointId, body }) => (
            <li>
              {body}
              <Button action={`${path}/${pointId}/lepas`} variant="quiet" idempotencyKey={newFormKey()}>
                {say("dialogue.points.remove")}
                <span class="ds-sr-only">{`: ${body}`}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ErrorSummary {...summaryOf(attempt)} />
      <Form action={path} idempotencyKey={newFormKey()}>
        <TextField {...fieldOf(attempt.entry, "body")} label={say("dialogue.points.field")} maxlength={300} />
        <Submit variant="secondary">{say("dialogue.points.add")}</Submit>
      </Form>
    </Card>
  );
};
