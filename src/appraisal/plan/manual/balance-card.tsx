import { perspectives } from "#appraisal/plan/plan.schema.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showList } from "#ui/locale.ts";

/** Whether a leader's plan looks at every side: how many indicators each perspective has, and which has none yet. */
export const BalanceCard = ({ plan }: { plan: Pick<PlanView, "form" | "results"> }) => {
  if (plan.form !== "leader") return null;
  const indicators = plan.results.flatMap((result) => result.indicators);
  const counts = perspectives.map((code) => ({
    name: say(`plan.perspective.${code}`),
    count: indicators.filter(({ perspective }) => perspective === code).length,
  }));
  const empty = counts.filter(({ count }) => count === 0).map(({ name }) => name);
  const lead =
    empty.length === 0
      ? say("plan.balance.whole")
      : say("plan.balance.empty", { perspectives: showList(empty) });
  return (
    <Card title={say("plan.balance")} lead={lead}>
      <Bars
        caption={say("plan.balance.caption")}
        captionHidden
        bars={counts.map(({ name, count }) => ({ label: name, value: count, shown: String(count) }))}
      />
    </Card>
  );
};
