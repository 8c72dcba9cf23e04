import { say } from "#platform/words/words.ts";
import { SurvivalCurve } from "#ui/chart/survival-curve.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showNumber } from "#ui/locale.ts";
import { showMinutes } from "./shown-time.ts";
import type { CurvePoint, Figures } from "./speed.schema.ts";

/** What share of cases is still open after so many open minutes. */
export const CurveCard = ({ curve, figures }: { curve: readonly CurvePoint[]; figures: Figures }) => {
  const { worked } = figures;
  if (curve.length === 0) return null;
  return (
    <Card title={say("speed.curve")} lead={say("speed.curve.lead", { open: worked.open })}>
      <SurvivalCurve
        id="kurva"
        title={say("speed.curve")}
        titleHidden
        description={say("speed.curve.description", {
          median: showMinutes(worked.median),
          p90: showMinutes(worked.p90),
        })}
        steps={curve.map(({ minutes, share, lower, upper }) => ({ at: minutes, share, lower, upper }))}
        showTime={showMinutes}
        heads={[
          say("speed.curve.time"),
          say("speed.curve.open"),
          say("speed.curve.lower"),
          say("speed.curve.upper"),
        ]}
        note={say("speed.curve.note", { ended: showNumber(worked.ended) })}
      />
    </Card>
  );
};
