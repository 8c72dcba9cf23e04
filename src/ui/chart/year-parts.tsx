import { scaleLinear } from "d3-scale";
import { say } from "#platform/words/words.ts";
import { dayNumber, showDays } from "#ui/locale.ts";
import { Drawing } from "./drawing.tsx";
import { ChartFrame } from "./frame.tsx";
import type { PartLook } from "./stacked-bars.tsx";

/** Both days count, "YYYY-MM-DD". */
export type YearPart = { startsOn: string; endsOn: string; label: string; shown: string; look: PartLook };

export type YearPartsProps = {
  id: string;
  title: string;
  titleHidden?: boolean | undefined;
  from: string;
  to: string;
  /** In the order of their days; they do not overlap. */
  parts: readonly YearPart[];
  /** Days inside the parts that do not count, drawn over them. */
  pauses: readonly { startsOn: string; endsOn: string; label: string }[];
};

const height = 44;
const barHeight = 24;

/** The parts of a year side by side, each as long as its days. */
export const YearParts = ({ id, title, titleHidden, from, to, parts, pauses }: YearPartsProps) => {
  const across = scaleLinear([dayNumber(from), dayNumber(to) + 1], [0, 100]).clamp(true);
  const at = (day: number) => Math.round(across(day) * 100) / 100;
  const place = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => {
    const x = at(dayNumber(startsOn));
    return { x: `${x}%`, width: `${Math.round((at(dayNumber(endsOn) + 1) - x) * 100) / 100}%` };
  };
  return (
    <ChartFrame title={title} titleHidden={titleHidden} table={tableOf(parts, pauses)}>
      <Drawing id={id} title={title} description={describe(parts)} height={height}>
        <rect class="am-part" data-look="none" width="100%" height={barHeight} rx="4" />
        {parts.map((part) => (
          <rect class="am-part" data-look={part.look} {...place(part)} height={barHeight} rx="4" />
        ))}
        {pauses.map((pause) => (
          <rect class="am-part" data-look="paused" {...place(pause)} y="4" height={barHeight - 8} />
        ))}
        {parts.map((part, index) => (
          <text class="am-year-part" x={place(part).x} dx="2" y={height - 4}>
            {index + 1}
          </text>
        ))}
      </Drawing>
    </ChartFrame>
  );
};

function describe(parts: readonly YearPart[]): string {
  return parts
    .map(({ startsOn, endsOn, label, shown }) => `${showDays(startsOn, endsOn)}: ${label}, ${shown}`)
    .join("; ");
}

function tableOf(parts: readonly YearPart[], pauses: YearPartsProps["pauses"]) {
  return {
    columns: [say("ui.year-parts.days"), say("ui.year-parts.part"), say("ui.year-parts.shown")],
    rows: [
      ...parts.map(({ startsOn, endsOn, label, shown }) => [
        showDays(startsOn, endsOn, "short"),
        label,
        shown,
      ]),
      ...pauses.map(({ startsOn, endsOn, label }) => [
        showDays(startsOn, endsOn, "short"),
        label,
        say("ui.year-parts.paused"),
      ]),
    ],
  };
}
