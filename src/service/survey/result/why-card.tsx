import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Step, Steps } from "#ui/layout/steps.tsx";
import type { Result } from "./result.schema.ts";

/** How the figure came about, step by step, and what its interval takes for granted. */
export const WhyCard = ({ result: { because } }: { result: Result }) =>
  because.length === 0 ? null : (
    <Card title={say("survey.why")}>
      <Steps>
        {because.map(({ article: { url, ...article }, ...step }) => {
          const source = url === undefined ? article : { ...article, url };
          return (
            <Step title={explain({ ...step, article: source }).sentence}>
              <LawArticle source={source} />
            </Step>
          );
        })}
      </Steps>
      <p class="am-sub">{say("survey.why.interval")}</p>
    </Card>
  );
