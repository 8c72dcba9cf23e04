import type { Indicator, PlanContent } from "#appraisal/plan/plan-content.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { ProgressBar } from "#ui/chart/progress-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import { showNumber } from "#ui/locale.ts";
import type { MyYear } from "./my-year.ts";

type Plan = NonNullable<MyYear["plan"]>;

/** What was promised, result by result, with where it stands beside where a steady year would be. */
export const Promised = ({ plan, content }: { plan: Plan; content: PlanContent }) => {
  const indicators = content.results.reduce((sum, result) => sum + result.indicators.length, 0);
  return (
    <Card
      title={say("year.promised")}
      lead={say("year.promised.lead", { results: content.results.length, indicators })}
    >
      {content.results.map((result) => (
        <Group title={result.statement} lead={servesText(result)}>
          {result.indicators.map((indicator) => (
            <IndicatorBar plan={plan} indicator={indicator} />
          ))}
        </Group>
      ))}
      <p>
        <a href={`/rencana/${plan.planId}`}>{say("year.whole-plan")}</a>
      </p>
    </Card>
  );
};

function servesText({ serves, category }: PlanContent["results"][number]): string {
  const parts = [
    category === "additional" ? say("year.additional") : "",
    serves ? say("year.serves", { statement: serves.statement }) : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

const IndicatorBar = ({ plan, indicator }: { plan: Plan; indicator: Indicator }) => {
  const standing = plan.standings.find((one) => one.indicatorId === indicator.indicatorId);
  return (
    <ProgressBar
      label={<a href={`/rencana/${plan.planId}/kemajuan/${indicator.indicatorId}`}>{indicator.statement}</a>}
      value={standing?.value == null ? undefined : showNumber(standing.value)}
      target={targetText(indicator)}
      share={standing?.share ?? null}
      expected={standing?.expected ?? null}
    />
  );
};
