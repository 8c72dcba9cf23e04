import { newFormKey } from "#platform/http/form-key.ts";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step as Reason } from "#rules/decision.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { Step, Steps } from "#ui/layout/steps.tsx";
import { intervalName } from "./interval-name.ts";
import type { Prepared } from "./prepared.ts";

type DecideProps = {
  prepared: Prepared;
  preview: NonNullable<Prepared["preview"]>;
  /** Of the addresses, where one rates person by person. */
  suffix: string;
};

/** What it comes to, with its reasons, while it can still be changed. */
export const DecidePage = ({ prepared, preview, suffix }: DecideProps) => {
  const { plan, interval, planId, draft, revision } = prepared;
  const href = `/rencana/${planId}/evaluasi/${interval.code}`;
  return (
    <div class="am-narrow">
      <Heading
        eyebrow={`${intervalName(interval.code)} · ${plan.employee.name}`}
        title={say("evaluation.sure", { rating: say(`rules.value.${preview.overall}`) })}
        lead={say("evaluation.decide.hint")}
      />
      <Card>
        <Steps>
          {[...preview.because, ...preview.asked].map((step) => (
            <ReasonStep step={step} />
          ))}
        </Steps>
        {draft?.note && <Quote by={say("evaluation.note")}>{draft.note}</Quote>}
        <ActionBar>
          <Button action={`${href}/pasti${suffix}`} idempotencyKey={newFormKey()} version={revision}>
            {say("evaluation.decide")}
          </Button>
          <LinkButton variant="secondary" href={href + suffix}>
            {say("evaluation.change-first")}
          </LinkButton>
        </ActionBar>
      </Card>
    </div>
  );
};

const ReasonStep = ({ step }: { step: Reason }) => (
  <Step title={explain(step).sentence}>
    <LawArticle source={step.article} />
  </Step>
);
