import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Step as StepItem, Steps } from "#ui/layout/steps.tsx";
import type { AnnualView } from "./of-person.ts";

/** "Mengapa?": how the parts make the year, each step with its article, down to the reasons of the last rating. */
export const AnnualSteps = ({
  annual: { steps, evaluationId, employeeId, year },
}: {
  annual: AnnualView;
}) => (
  <Card title={say("annual.why")} id="mengapa">
    <Steps>
      {steps.map((step) => (
        <StepItem title={explain(step).sentence}>
          <LawArticle source={step.article} />
        </StepItem>
      ))}
    </Steps>
    {evaluationId && (
      <p>
        <a class="ds-link" href={`/evaluasi/${evaluationId}#mengapa`}>
          {say("annual.why.rating")}
        </a>
      </p>
    )}
    <p>
      <a class="ds-link" href={`/berkas/${employeeId}/${year}`}>
        {say("year-file.link", { year })}
      </a>
    </p>
  </Card>
);
