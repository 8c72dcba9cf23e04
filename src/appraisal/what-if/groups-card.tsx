import { say } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Group } from "#ui/layout/group.tsx";
import { showShare } from "#ui/locale.ts";
import { MeaningOf } from "./meaning.tsx";
import type { ShownOutcome } from "./outcome.schema.ts";

/** Whom it would touch more often: by unit, grade, status and sex, never of fewer than five. */
export const GroupsCard = ({ groups }: { groups: ShownOutcome["groups"] }) => {
  const isShown = groups.some(({ shown }) => shown.length > 0);
  return (
    <Card title={say("what-if.groups")} lead={say("what-if.groups.lead")}>
      {isShown ? (
        groups.map((group) => <Grouped group={group} />)
      ) : (
        <EmptyState title={say("what-if.few")} text={say("what-if.few.text")} />
      )}
      <MeaningOf of="groups" />
    </Card>
  );
};

const shownMax = 40; // more bars are looked at in the file

const Grouped = ({
  group: { grouping, shown, hidden, withheld },
}: {
  group: ShownOutcome["groups"][number];
}) => {
  const title = say(`calibration.by.${grouping}`);
  const bars = shown.slice(0, shownMax).map(({ group, people, affected }) => {
    const label =
      grouping === "sex" ? say(`calibration.group-name.${group === "male" ? "male" : "female"}`) : group;
    const facts = { affected, people, share: showShare(affected / people) };
    return { label, value: affected / people, shown: say("what-if.groups.shown", facts) };
  });
  return (
    <Group title={title}>
      {bars.length > 0 ? (
        <Bars caption={title} captionHidden bars={bars} max={1} />
      ) : (
        withheld === 0 && <p>{say("what-if.groups.none")}</p>
      )}
      {hidden.groups > 0 && <p class="am-sub">{say("calibration.hidden", hidden)}</p>}
      {withheld > 0 && <p class="am-sub">{say("what-if.groups.withheld", { count: withheld })}</p>}
    </Group>
  );
};
