import { say } from "#platform/words/words.ts";
import { showDay } from "#ui/locale.ts";
import { Drawing } from "./drawing.tsx";
import { type Spot, setApart, widthOf } from "./label-layout.ts";
import { isOnRiver, riverX, riverY, waterReach } from "./river-layout.ts";
import type { RiverProps, Stone } from "./stone.ts";
import { Water } from "./water.tsx";

/** The narrowest card in which the long river is shown (CSS shows the short one below). */
const narrowestPx = 680;
const rowPx = 18;
const swing = 13;

/** Every stone with its words. Positions across are percentages and words keep their size at any width. */
export const RiverLong = (props: RiverProps) => {
  const { id, title, description, stones } = props;
  const { above, below, today, height, middle } = layOut(props);
  return (
    <Drawing id={id} title={title} description={description} class="am-river am-river-long" height={height}>
      <Water until={waterReach(props)} height={height} middle={middle} swing={swing} thickness={12} />
      {stones.map((stone, index) => (
        <StoneMark
          stone={stone}
          x={riverX(stone.day, props)}
          middle={middle}
          above={above[index]}
          below={below[index]}
        />
      ))}
      {today && <TodayMark x={riverX(props.today, props)} middle={middle} spot={today} />}
    </Drawing>
  );
};

function layOut(props: RiverProps) {
  const xs = props.stones.map((stone) => riverX(stone.day, props));
  const wishes = (texts: readonly string[]) =>
    texts.map((text, index) => ({ x: xs[index] ?? riverX(props.today, props), widthPx: widthOf(text) }));
  const above = setApart(wishes(props.stones.map((stone) => stone.label)), narrowestPx);
  const underneath = props.stones.map(noteOf);
  const below = setApart(wishes([...underneath, say("ui.river.today")]), narrowestPx);
  const today = isOnRiver(props) ? below.at(-1) : undefined;
  const rows = (spots: readonly Spot[]) => Math.max(0, ...spots.map((spot) => spot.row));
  const middle = 32 + swing + rows(above) * rowPx;
  return { above, below, today, middle, height: middle + swing + 34 + rows(below) * rowPx };
}

function noteOf(stone: Stone): string {
  return stone.note ?? showDay(stone.day, "short");
}

type StoneMarkProps = {
  stone: Stone;
  x: number;
  middle: number;
  above: Spot | undefined;
  below: Spot | undefined;
};

const StoneMark = ({ stone, x, middle, above, below }: StoneMarkProps) => {
  const y = riverY(x, middle, swing);
  return (
    <>
      <circle class={`am-stone-${stone.state}`} cx={`${x}%`} cy={y} r={stone.state === "done" ? 9 : 7.5} />
      {above && (
        <Words class="am-stone-label" text={stone.label} spot={above} y={y - 24 - above.row * rowPx} />
      )}
      {below && (
        <Words class="am-stone-note" text={noteOf(stone)} spot={below} y={y + 34 + below.row * rowPx} />
      )}
    </>
  );
};

const TodayMark = ({ x, middle, spot }: { x: number; middle: number; spot: Spot }) => {
  const y = riverY(x, middle, swing);
  return (
    <>
      <circle class="am-today" cx={`${x}%`} cy={y} r={9} />
      <Words class="am-today-label" text={say("ui.river.today")} spot={spot} y={y + 34 + spot.row * rowPx} />
    </>
  );
};

const Words = ({ text, spot, y, ...rest }: { class: string; text: string; spot: Spot; y: number }) => (
  <text x={`${spot.x}%`} y={y} text-anchor={spot.anchor} {...rest}>
    {text}
  </text>
);
