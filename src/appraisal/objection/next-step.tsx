import { newFormKey } from "#platform/http/form-key.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { showDay } from "#ui/locale.ts";
import { explains, isOpen } from "./objection-state.ts";
import type { ObjectionView } from "./read-objection.ts";
import { reviewerNamed } from "./timeline.ts";

export type ObjectionProps = { view: ObjectionView; attempt: Attempt };

/** What is to be done now: a form for whoever it waits for, a sentence for everybody else. */
export const NextStep = ({ view, attempt }: ObjectionProps) => {
  const { outline, state, party, mayName } = view;
  if (!isOpen(outline)) return null;
  const explaining = explains(party);
  const mayExplain = explaining !== null && outline.answerBy !== null && !outline.explainedAt[explaining];
  return (
    <Card title={say("objection.next")}>
      <ErrorSummary {...summaryOf(attempt)} />
      <p>{waitingWords(view)}</p>
      {mayName && <NameForm view={view} attempt={attempt} />}
      {party === "reviewer" && state === "filed" && <AskForm view={view} attempt={attempt} />}
      {mayExplain && <ExplainForm view={view} attempt={attempt} />}
      {party === "reviewer" && state === "ready" && (
        <LinkButton href={`/keberatan/${outline.objectionId}/putusan`}>{say("objection.decide")}</LinkButton>
      )}
      {party === "author" && <Withdraw objectionId={outline.objectionId} />}
    </Card>
  );
};

function waitingWords({ outline, state }: ObjectionProps["view"]): string {
  const facts = { name: reviewerNamed(outline), day: outline.answerBy ? showDay(outline.answerBy) : "–" };
  return sayIfKnown(`objection.next.${state}`, facts);
}

const AskForm = ({ view, attempt }: ObjectionProps) => (
  <>
    <LawArticle source={view.law.explainedBy} />
    <Form action={`/keberatan/${view.outline.objectionId}/penjelasan/minta`} idempotencyKey={newFormKey()}>
      <DateField
        {...fieldOf(attempt.entry, "answerBy")}
        label={say("objection.answer-by")}
        hint={say("objection.answer-by.hint")}
      />
      <TextArea
        {...fieldOf(attempt.entry, "question")}
        label={say("objection.question")}
        maxlength={2000}
        optional
      />
      <Submit>{say("objection.ask")}</Submit>
    </Form>
  </>
);

const ExplainForm = ({ view, attempt }: ObjectionProps) => (
  <Form action={`/keberatan/${view.outline.objectionId}/penjelasan`} guarded idempotencyKey={newFormKey()}>
    <TextArea
      {...fieldOf(attempt.entry, "body")}
      label={say("objection.explanation")}
      hint={say("objection.explanation.hint")}
      maxlength={4000}
    />
    <Submit>{say("objection.explain")}</Submit>
  </Form>
);

const NameForm = ({ view, attempt }: ObjectionProps) => (
  <Form action={`/keberatan/${view.outline.objectionId}/pemutus`} idempotencyKey={newFormKey()}>
    <TextField
      {...fieldOf(attempt.entry, "nip")}
      label={say("objection.name.nip")}
      hint={say("objection.name.nip.hint")}
      inputmode="numeric"
      maxlength={18}
    />
    <TextArea
      {...fieldOf(attempt.entry, "reason")}
      label={say("objection.name.reason")}
      hint={say("objection.name.reason.hint")}
      maxlength={1000}
    />
    <Submit>{say("objection.name")}</Submit>
  </Form>
);

const Withdraw = ({ objectionId }: { objectionId: string }) => (
  <Dialog
    id="tarik"
    title={say("objection.withdraw.title")}
    opener={say("objection.withdraw")}
    variant="quiet"
  >
    <p>{say("objection.withdraw.text")}</p>
    <Button action={`/keberatan/${objectionId}/tarik`} variant="danger" idempotencyKey={newFormKey()}>
      {say("objection.withdraw.sure")}
    </Button>
  </Dialog>
);
