import { Drawing } from "./drawing.tsx";
import { isOnRiver, riverX, riverY, waterReach } from "./river-layout.ts";
import type { RiverProps } from "./stone.ts";
import { Water } from "./water.tsx";

const height = 46;
const middle = 23;
const swing = 8;

/** Stones and bridge without words, for a phone: the words are in the line and the table below. */
export const RiverShort = (props: RiverProps) => {
  const at = (day: string) => {
    const x = riverX(day, props);
    return { cx: `${x}%`, cy: riverY(x, middle, swing) };
  };
  return (
    <Drawing
      id={props.id}
      title={props.title}
      description={props.description}
      class="am-river am-river-short"
      height={height}
    >
      <Water until={waterReach(props)} height={height} middle={middle} swing={swing} thickness={11} />
      {props.stones.map((stone) => (
        <circle class={`am-stone-${stone.state}`} {...at(stone.day)} r={7} />
      ))}
      {isOnRiver(props) && <circle class="am-today" {...at(props.today)} r={8} />}
    </Drawing>
  );
};
