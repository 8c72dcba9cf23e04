import { say } from "#platform/words/words.ts";
import { IntervalRows } from "#ui/chart/interval-rows.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import { Filter } from "#ui/table/filter.tsx";
import type { Comparison } from "./compare-speed.ts";
import { showBounds, showMinutes } from "./shown-time.ts";
import type { Figures, Speed } from "./speed.schema.ts";
import { optionsOf } from "./speed-filter.tsx";

const cardId = "banding";

type Props = { speed: Speed; comparison: Comparison | null; query: Readonly<Record<string, string>> };

/** Two units, or one before and after a day: both with their intervals, and what that does not prove. */
export const ComparisonCard = ({ speed, comparison, query }: Props) => {
  const others = speed.units.filter(({ id }) => id !== speed.asked.unitId);
  const address = { path: "/kecepatan", query, card: cardId };
  return (
    <Card title={say("speed.compare")} lead={say("speed.compare.lead")} id={cardId}>
      {speed.asked.unitId === null ? (
        <p>{say("speed.compare.choose")}</p>
      ) : (
        <Filter address={address} names={["banding", "hari"]}>
          <Select
            name="banding"
            label={say("speed.compare.other")}
            placeholder={say("speed.compare.none")}
            value={query.banding ?? ""}
            options={optionsOf(others)}
          />
          <DateField name="hari" label={say("speed.compare.day")} value={query.hari ?? ""} optional />
        </Filter>
      )}
      {comparison?.groups && <Compared comparison={comparison} groups={comparison.groups} />}
    </Card>
  );
};

type Group = NonNullable<Comparison["groups"]>[number];

const Compared = ({ comparison, groups }: { comparison: Comparison; groups: readonly Group[] }) => (
  <>
    <Intervals
      title={say("speed.worked")}
      groups={groups}
      of={({ worked }) => ({ ...worked, count: worked.ended })}
    />
    <Intervals title={say("speed.waited")} groups={groups} of={({ waited }) => waited} />
    {comparison.between && (
      <p class="am-sub">
        {say("speed.compare.between", { month: showDay(`${comparison.between}-01`, "month") })}
      </p>
    )}
    <Notice tone="info" title={verdictOf(groups)}>
      {say("speed.compare.proves")}
    </Notice>
  </>
);

type Timed = { median: number | null; lower: number | null; upper: number | null; count: number };

const Intervals = ({
  title,
  groups,
  of,
}: {
  title: string;
  groups: readonly Group[];
  of: (figures: Figures) => Timed;
}) => {
  const timed = groups.flatMap((group) => (group.figures ? [{ group, ...of(group.figures) }] : []));
  const known = timed.flatMap(({ group, median, lower, upper, count }) =>
    median === null ? [] : [{ group, median, lower: lower ?? median, upper: upper ?? median, count }],
  );
  const most = Math.max(1, ...known.map(({ upper }) => upper));
  return (
    <IntervalRows
      caption={title}
      head={say("speed.unit")}
      figure={title}
      from={0}
      to={most * 1.1}
      rows={known.map(({ group, median, lower, upper, count }) => ({
        label: labelOf(group),
        estimate: median,
        lower,
        upper,
        shown: showMinutes(median),
        note: `${showBounds(lower, upper)}, ${say("speed.count", { count: showNumber(count) })}`,
      }))}
    />
  );
};

function labelOf({ name, from, through }: Group): string {
  const month = (of: string) => showDay(`${of}-01`, "month");
  return `${name}, ${from === through ? month(from) : say("speed.span", { from: month(from), through: month(through) })}`;
}

/** Whether the intervals of the time of work lie apart. */
function verdictOf([one, other]: readonly Group[]): string {
  const [first, second] = [one?.figures?.worked, other?.figures?.worked];
  const bounds = [first?.lower, first?.upper, second?.lower, second?.upper];
  if (!first || !second || bounds.some((bound) => bound === null || bound === undefined))
    return say("speed.compare.too-few");
  const isApart = (first.upper ?? 0) < (second.lower ?? 0) || (second.upper ?? 0) < (first.lower ?? 0);
  return say(isApart ? "speed.compare.apart" : "speed.compare.together");
}
