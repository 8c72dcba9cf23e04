import { say } from "#platform/words/words.ts";
import { dayNumber, showDay } from "#ui/locale.ts";
import { ChartFrame } from "./frame.tsx";
import { RiverLong } from "./river-long.tsx";
import { RiverShort } from "./river-short.tsx";
import type { RiverProps, Stone } from "./stone.ts";

export type { Stone };

export type YearRiverProps = Omit<RiverProps, "description">;

/** The year as a river: stones are what is agreed, the red bridge is today. Long on a desk, short on a phone. */
export const YearRiver = (props: YearRiverProps) => {
  const { id, title, stones, today } = props;
  const next = stones.find((stone) => stone.state === "open" && stone.day >= today);
  const ahead =
    next && say("ui.river.ahead", { days: dayNumber(next.day) - dayNumber(today), event: next.label });
  const done = stones.filter((stone) => stone.state === "done").length;
  const description = [
    say("ui.river.description", { done, count: stones.length, today: showDay(today) }),
    ahead,
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <ChartFrame title={title} titleHidden note={ahead} table={tableOf(stones)}>
      <RiverLong {...props} id={`${id}-long`} description={description} />
      <RiverShort {...props} id={`${id}-short`} description={description} />
    </ChartFrame>
  );
};

function tableOf(stones: readonly Stone[]) {
  return {
    columns: [say("ui.river.event"), say("ui.river.day"), say("ui.river.note"), say("ui.river.state")],
    rows: stones.map((stone) => [
      stone.label,
      showDay(stone.day),
      stone.note ?? "–",
      say(`ui.river.state.${stone.state}`),
    ]),
  };
}
