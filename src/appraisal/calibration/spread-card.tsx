import { isMessageKey, say } from "#platform/words/words.ts";
import { IntervalRows } from "#ui/chart/interval-rows.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { showShare } from "#ui/locale.ts";
import type { GroupSpread, Spread } from "./fairness.schema.ts";
import { MeaningOf } from "./meaning.tsx";

/** How often each group of one dimension is rated good or better. */
export const SpreadCard = ({ spread }: { spread: Spread }) => {
  const title = say(`calibration.by.${spread.dimension}`);
  const { groups, hidden } = spread;
  return (
    <Card title={title}>
      {groups.length > 0 ? (
        <IntervalRows
          caption={title}
          captionHidden
          head={say(`calibration.head.${spread.dimension}`)}
          figure={say("calibration.good-share")}
          from={0}
          to={1}
          rows={groups.map(rowOf)}
        />
      ) : (
        <EmptyState title={say("calibration.groups.none")} text={say("calibration.groups.none.text")} />
      )}
      {hidden.groups > 0 && groups.length > 0 && <p class="am-sub">{say("calibration.hidden", hidden)}</p>}
      {groups.length > 1 && <Chance groups={groups.length} />}
      <MeaningOf of="spread" />
    </Card>
  );
};

function rowOf({ group, people, good, verdict }: GroupSpread) {
  return {
    label: say("calibration.group", { group: groupName(group), people }),
    ...good,
    shown: say("calibration.share-between", {
      share: showShare(good.estimate),
      lower: showShare(good.lower),
      upper: showShare(good.upper),
    }),
    note: say(`calibration.verdict.${verdict}`),
    apart: verdict === "higher" || verdict === "lower",
  };
}

/** A code is said in the reader's words; a unit or a grade is a name already. */
function groupName(group: string): string {
  const key = `calibration.group-name.${group}`;
  return isMessageKey(key) ? say(key) : group;
}

/** Of many groups some stand apart by chance alone: at 95 % one in twenty. */
const Chance = ({ groups }: { groups: number }) => (
  <p class="am-sub">{say("calibration.by-chance", { groups })}</p>
);
