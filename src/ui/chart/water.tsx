import { drawnOnce } from "#ui/drawn-once.tsx";
import { waterPath } from "./river-layout.ts";

export type WaterProps = {
  /** How far the water has come, in percent of the picture's width; null before its source. */
  until: number | null;
  height: number;
  middle: number;
  swing: number;
  thickness: number;
};

/** The bed of the whole year, and the water that has come down it so far. Stretched across; the line keeps its width. */
export const Water = drawnOnce(({ until, height, middle, swing, thickness }: WaterProps) => {
  const stroke = { fill: "none", "stroke-width": thickness, "vector-effect": "non-scaling-stroke" };
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 1000 ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="none"
    >
      <path class="am-river-bed" d={waterPath(100 - 3, middle, swing)} {...stroke} />
      {until !== null && <path class="am-river-water" d={waterPath(until, middle, swing)} {...stroke} />}
    </svg>
  );
});
