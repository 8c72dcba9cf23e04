import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { NineCell } from "#ui/chart/nine-cell.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Step as StepItem, Steps } from "#ui/layout/steps.tsx";
import { LawTag } from "#ui/layout/tag.tsx";
import type { Decided } from "./evaluation-rows.ts";
import type { Quadrant } from "./quadrant.ts";

/** "Mengapa?": each step of the rule as it was taken, with its article, down to the cell where both ratings meet. */
export const WhyCard = ({ decided, quadrant }: { decided: Decided; quadrant: Quadrant }) => (
  <Card id="mengapa" title={say("evaluation.steps", { count: decided.because.length })}>
    <Steps>
      {decided.because.map((step) => (
        <Reason step={step} decided={decided} quadrant={quadrant} />
      ))}
    </Steps>
    {decided.note && (
      <p>
        {say("evaluation.note-said")} “{decided.note}”
      </p>
    )}
  </Card>
);

const Reason = ({ step, decided, quadrant }: { step: Step; decided: Decided; quadrant: Quadrant }) => {
  const { sentence, article, url, confirmed } = explain(step);
  return (
    <StepItem title={sentence}>
      <p>
        <LawTag href={url}>{article}</LawTag>
        {!confirmed && <span class="am-sub"> {say("rules.article.unconfirmed")}</span>}
      </p>
      {step.rule === "quadrant" && <Cells decided={decided} quadrant={quadrant} />}
    </StepItem>
  );
};

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
