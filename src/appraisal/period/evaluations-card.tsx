import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { say } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showDay } from "#ui/locale.ts";
import type { PeriodOverview } from "./period.schema.ts";

type Interval = PeriodOverview["intervals"][number];

/** How many evaluations are decided, of the plans that are agreed; nothing before the first interval begins. */
export const EvaluationsCard = ({ intervals, today }: { intervals: readonly Interval[]; today: string }) => {
  if (intervals.length === 0) return null;
  const most = Math.max(...intervals.map(({ agreed }) => agreed));
  if (most === 0) return <Card title={say("period.evaluations")} lead={say("period.evaluations.none")} />;
  const bars = intervals.map(({ code, decided, agreed, opensOn }) => ({
    label: intervalName(code),
    value: decided,
    shown: say("period.of", { count: decided, all: agreed }),
    mark: {
      value: agreed,
      label: opensOn > today ? say("period.evaluations.from", { from: showDay(opensOn, "short") }) : "",
    },
  }));
  return (
    <Card title={say("period.evaluations")} lead={say("period.evaluations.lead")}>
      <Bars caption={say("period.evaluations")} captionHidden bars={bars} max={most} />
    </Card>
  );
};
