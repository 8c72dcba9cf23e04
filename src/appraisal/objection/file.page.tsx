import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import type { EvaluationView } from "#appraisal/evaluation/read-evaluation.ts";
import { EvidenceFields } from "#appraisal/progress/evidence-fields.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { showDay } from "#ui/locale.ts";
import type { ObjectionOf } from "./objection-card.tsx";

type FileProps = { view: EvaluationView; of: ObjectionOf; attempt: Attempt };

/** The reasons, what proves them, and what happens then. */
export const FileObjectionPage = ({ view, of, attempt }: FileProps) => {
  const { decided, interval } = view;
  const back = `/evaluasi/${decided.evaluationId}`;
  const [step] = of.window.because;
  const facts = { rating: say(`rules.value.${decided.overall}`), interval: intervalName(interval.code) };
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: back, label: intervalName(interval.code) }]} />
      <Heading title={say("objection.file.title", facts)} lead={leadOf(of)} />
      {step && <LawArticle source={step.article} />}
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={`${back}/keberatan`} multipart guarded idempotencyKey={newFormKey()}>
          <TextArea
            {...fieldOf(attempt.entry, "reasons")}
            label={say("objection.reasons")}
            hint={say("objection.reasons.hint")}
            maxlength={4000}
          />
          <EvidenceFields entry={attempt.entry} />
          <p class="am-sub">{say("objection.file.then")}</p>
          <ActionBar>
            <Submit>{say("objection.file.send")}</Submit>
            <LinkButton href={back} variant="secondary">
              {say("objection.file.not")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};

function leadOf({ window }: ObjectionOf): string {
  return window.lastDay ? say("objection.file.lead", { day: showDay(window.lastDay) }) : "";
}
