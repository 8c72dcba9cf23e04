import { say } from "#platform/words/words.ts";
import { HeatMap, type HeatMapCell } from "#ui/chart/heat-map.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showNumber } from "#ui/locale.ts";
import { showWeekday } from "./side-name.ts";
import type { HeatCell } from "./speed.schema.ts";
import { showTimeOfDay } from "./time-of-day.ts";

/** Where many come and few are at work: by weekday and hour, for each hour in which a counter was open. */
export const HeatCard = ({ cells: all }: { cells: readonly HeatCell[] }) => {
  const open = new Set(
    all.filter(({ openHours, arrived }) => openHours > 0 || (arrived ?? 0) > 0).map(({ hour }) => hour),
  );
  const cells = all.filter(({ hour }) => open.has(hour));
  if (cells.length === 0) return null;
  const weekdays = [...new Set(cells.map(({ weekday }) => weekday))].sort();
  const hours = [...new Set(cells.map(({ hour }) => hour))].sort((one, other) => one - other);
  const usual = usualLoad(cells);
  const at = new Map(cells.map((cell) => [`${cell.weekday} ${cell.hour}`, cell]));
  return (
    <Card title={say("speed.heat")} lead={say("speed.heat.lead")}>
      <HeatMap
        caption={say("speed.heat.caption")}
        captionHidden
        corner={say("speed.by.hour")}
        columns={weekdays.map((day) => ({
          short: showWeekday(day, "short"),
          full: showWeekday(day, "long"),
        }))}
        rows={hours.map((hour) => ({
          label: showTimeOfDay(hour),
          cells: weekdays.map((weekday) => drawn(at.get(`${weekday} ${hour}`), usual)),
        }))}
        legend={[say("speed.heat.few"), say("speed.heat.many")]}
      />
      <p class="am-sub">{say("speed.heat.note")}</p>
    </Card>
  );
};

/** Cases for each person-hour in the whole: what a cell is compared with. */
function usualLoad(cells: readonly HeatCell[]): number {
  const sum = (of: (cell: HeatCell) => number | null) =>
    cells.reduce((total, cell) => total + (of(cell) ?? 0), 0);
  const people = sum(({ personHours }) => personHours);
  return people === 0 ? 0 : sum(({ arrived }) => arrived) / people;
}

function drawn(cell: HeatCell | undefined, usual: number): HeatMapCell {
  if (!cell || cell.openHours === 0) return { level: null, shown: <Closed /> };
  const { arrived, personHours, openHours } = cell;
  if (arrived === null || personHours === null) return { level: null, shown: say("speed.heat.hidden") };
  const people = say("speed.heat.people", { count: showNumber(personHours / openHours, 1) });
  return {
    level: levelOf(arrived, personHours, usual),
    shown: showNumber(arrived / openHours, 1),
    under: people,
  };
}

const Closed = () => (
  <>
    <span aria-hidden="true">·</span>
    <span class="ds-sr-only">{say("speed.heat.closed")}</span>
  </>
);

/** How many come to one person, beside the usual of the same page; steps of a quarter. */
function levelOf(arrived: number, personHours: number, usual: number): HeatMapCell["level"] {
  if (personHours === 0 || usual === 0) return arrived === 0 ? 0 : null;
  const load = arrived / personHours / usual;
  const steps = [0.75, 1, 1.25, 1.5];
  const level = steps.filter((step) => load >= step).length;
  return level === 4 ? 4 : level === 3 ? 3 : level === 2 ? 2 : level === 1 ? 1 : 0;
}
