import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import type { Ratings } from "./objection.schema.ts";
import { ratingsInWords } from "./objection-words.tsx";
import type { ObjectionView } from "./read-objection.ts";

type DecideProps = { view: ObjectionView; attempt: Attempt };

const outcomes = ["kept", "changed"] as const;

/** Kept or changed, with reasons; what it comes to is shown before it is final. */
export const DecideObjectionPage = ({ view, attempt }: DecideProps) => {
  const { outline, law } = view;
  const rated = ratings
    .toReversed()
    .map((rating) => ({ value: rating, label: say(`rules.value.${rating}`) }));
  return (
    <div class="am-narrow">
      <Crumbs view={view} />
      <Heading
        title={say("objection.decide.title", { name: outline.employeeName })}
        lead={say("objection.decide.lead", { ratings: ratingsInWords(outline.rated) })}
      />
      <LawArticle source={law.decision} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={`/keberatan/${outline.objectionId}/putusan`} guarded idempotencyKey={newFormKey()}>
          <Radios
            {...fieldOf(attempt.entry, "outcome")}
            label={say("objection.outcome")}
            options={outcomes.map((value) => ({ value, label: say(`objection.outcome.${value}`) }))}
          />
          <Radios
            {...fieldOf(attempt.entry, "results")}
            label={say("objection.results")}
            options={rated}
            optional
          />
          <Radios
            {...fieldOf(attempt.entry, "conduct")}
            label={say("objection.conduct")}
            options={rated}
            optional
          />
          <TextArea
            {...fieldOf(attempt.entry, "reasons")}
            label={say("objection.decision.reasons")}
            hint={say("objection.decision.reasons.hint")}
            maxlength={4000}
          />
          <Submit name="step" value="look">
            {say("objection.decide.look")}
          </Submit>
        </Form>
      </Card>
    </div>
  );
};

type SureProps = {
  view: ObjectionView;
  values: Record<string, string>;
  becomes: Ratings;
};

/** The last look: what the decision comes to, and that nothing follows on it. */
export const SureObjectionPage = ({ view, values, becomes }: SureProps) => {
  const { outline, law } = view;
  const { outcome = "", results = "", conduct = "", reasons = "" } = values;
  const action = `/keberatan/${outline.objectionId}/putusan`;
  return (
    <div class="am-narrow">
      <Crumbs view={view} />
      <Heading
        title={say("objection.sure.title", { name: outline.employeeName })}
        lead={say(outcome === "changed" ? "objection.sure.changed" : "objection.sure.kept", {
          before: ratingsInWords(outline.rated),
          after: ratingsInWords(becomes),
        })}
      />
      <Notice tone="warning">{say("objection.final")}</Notice>
      <LawArticle source={law.decision} />
      <Card>
        <Quote by={say("objection.decision.reasons")}>{reasons}</Quote>
        <Form action={action} idempotencyKey={newFormKey()} hidden={{ outcome, results, conduct, reasons }}>
          <ActionBar>
            <Submit name="step" value="decide">
              {say("objection.sure.decide")}
            </Submit>
            <Submit name="step" value="change" variant="secondary">
              {say("objection.sure.change")}
            </Submit>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};

const Crumbs = ({ view: { outline } }: { view: ObjectionView }) => (
  <Breadcrumb
    crumbs={[
      {
        href: `/keberatan/${outline.objectionId}`,
        label: say("objection.page.title", { name: outline.employeeName }),
      },
    ]}
  />
);
