import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { reasonsAsked } from "#rules/facts-and-rating/facts-and-rating.ts";
import { ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { NineCell } from "#ui/chart/nine-cell.tsx";
import { Card } from "#ui/layout/card.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Step as StepItem, Steps } from "#ui/layout/steps.tsx";
import type { Decided } from "./evaluation-rows.ts";
import type { Quadrant } from "./quadrant.ts";

/** "Mengapa?": each step of the rule as it was taken, with its article, down to the cell where both ratings meet. */
export const WhyCard = ({ decided, quadrant }: { decided: Decided; quadrant: Quadrant }) => {
  const steps = decided.because.filter((step) => !isAsked(step));
  return (
    <Card id="mengapa" title={say("evaluation.steps", { count: steps.length })}>
      <Steps>
        {steps.map((step) => (
          <Reason step={step} decided={decided} quadrant={quadrant} />
        ))}
      </Steps>
      <Asked steps={decided.because.filter(isAsked)} />
      {decided.note && (
        <p>
          {say("evaluation.note-said")} “{decided.note}”
        </p>
      )}
    </Card>
  );
};

/** Where the record and the rating differ, told to the person as to the head: the head's own words stand below. */
const Asked = ({ steps }: { steps: readonly Step[] }) =>
  steps.length > 0 && (
    <Notice tone="info" title={say("evaluation.asked")}>
      {steps.map((step) => explain(step).sentence).join(" ")}
    </Notice>
  );

function isAsked({ rule }: Step): boolean {
  return reasonsAsked.some((asked) => asked === rule);
}

const Reason = ({ step, decided, quadrant }: { step: Step; decided: Decided; quadrant: Quadrant }) => (
  <StepItem title={explain(step).sentence}>
    <LawArticle source={step.article} />
    {step.rule === "quadrant" && <Cells decided={decided} quadrant={quadrant} />}
  </StepItem>
);

const Cells = ({ decided, quadrant }: { decided: Decided; quadrant: Quadrant }) => {
  const rows = ratings.toReversed();
  return (
    <NineCell
      caption={say("evaluation.quadrant")}
      columns={ratings.map((rating) =>
        say("evaluation.quadrant.conduct", { rating: say(`rules.value.${rating}`) }),
      )}
      rows={rows.map((results) => ({
        label: say("evaluation.quadrant.results", { rating: say(`rules.value.${results}`) }),
        cells: ratings.map((conduct) => say(`rules.value.${quadrant[results][conduct]}`)),
      }))}
      isWelcome={decided.overall === "good" || decided.overall === "very-good"}
      chosen={{ row: rows.indexOf(decided.results), column: ratings.indexOf(decided.conduct) }}
    />
  );
};
