import { type RiverSpan, riverX, waterPath } from "./river-layout.ts";

export type WaterProps = {
  span: RiverSpan;
  height: number;
  middle: number;
  swing: number;
  thickness: number;
};

/** The bed of the whole year, and the water that has come down it so far. Stretched across; the line keeps its width. */
export const Water = ({ span, height, middle, swing, thickness }: WaterProps) => {
  const soFar = riverX(span.today, span);
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
      {span.today > span.from && (
        <path class="am-river-water" d={waterPath(soFar, middle, swing)} {...stroke} />
      )}
    </svg>
  );
};
