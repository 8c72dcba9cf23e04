import { say } from "#platform/words/words.ts";
import { IntervalRows } from "#ui/chart/interval-rows.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { showNumber, showShare } from "#ui/locale.ts";
import type { Severity } from "./fairness.schema.ts";
import { MeaningOf } from "./meaning.tsx";

/** How mild or strict each appraiser is beside the others, drawn towards the middle the fewer they rate. */
export const SeverityCard = ({ severity }: { severity: Severity | null }) => (
  <Card title={say("calibration.severity")} lead={say("calibration.severity.lead")}>
    {severity && severity.appraisers.length > 0 ? (
      <>
        <IntervalRows
          caption={say("calibration.severity")}
          captionHidden
          head={say("calibration.head.appraiser")}
          figure={say("calibration.severity.figure")}
          from={-reachOf(severity)}
          to={reachOf(severity)}
          reference={0}
          rows={severity.appraisers.map(rowOf)}
        />
        {severity.hidden > 0 && (
          <p class="am-sub">{say("calibration.severity.hidden", { count: severity.hidden })}</p>
        )}
        <p>{say("calibration.severity.share", { share: showShare(severity.share) })}</p>
      </>
    ) : (
      <EmptyState title={say("calibration.severity.none")} text={say("calibration.severity.none.text")} />
    )}
    <MeaningOf of="severity" />
  </Card>
);

/** The same distance to both sides, so that the middle is in the middle; at least one step. */
function reachOf({ appraisers }: Severity): number {
  return Math.max(1, ...appraisers.flatMap(({ effect }) => [-effect.lower, effect.upper]));
}

function rowOf({ name, people, effect }: Severity["appraisers"][number]) {
  const side = effect.lower > 0 ? "mild" : effect.upper < 0 ? "strict" : "unclear";
  return {
    label: say("calibration.group", { group: name, people }),
    ...effect,
    shown: say("calibration.steps-between", {
      steps: signed(effect.estimate),
      lower: signed(effect.lower),
      upper: signed(effect.upper),
    }),
    note: say(`calibration.severity.${side}`),
    apart: side !== "unclear",
  };
}

function signed(steps: number): string {
  const rounded = Math.round(steps * 10) / 10;
  return rounded > 0 ? `+${showNumber(rounded, 1)}` : showNumber(rounded === 0 ? 0 : rounded, 1);
}
