import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { ProgressBar } from "#ui/chart/progress-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import { showNumber } from "#ui/locale.ts";
import type { Goals } from "./goals.ts";

/** What the organisation promised and how far it is: the facts that its achievement is set from. */
export const GoalsCard = ({ goals }: { goals: Goals | null }) =>
  goals === null ? (
    <Card title={say("organisation-rating.goals")} lead={say("organisation-rating.goals.none")} />
  ) : (
    <Card
      title={say("organisation-rating.goals")}
      lead={say("organisation-rating.goals.lead", { name: goals.leaderName })}
    >
      {goals.results.map((result) => (
        <Group title={result.statement}>
          {result.indicators.map((indicator) => {
            const fact = goals.facts.find(({ indicatorId }) => indicatorId === indicator.indicatorId);
            return (
              <ProgressBar
                label={indicator.statement}
                value={fact?.value == null ? undefined : showNumber(fact.value)}
                target={targetText(indicator)}
                share={fact?.share ?? null}
                expected={fact?.expected ?? null}
                looksBack
              />
            );
          })}
        </Group>
      ))}
      <p>
        <a href={`/rencana/${goals.planId}`}>{say("organisation-rating.goals.plan")}</a>
      </p>
    </Card>
  );
