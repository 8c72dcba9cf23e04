import { scaleLinear } from "d3-scale";
import type { Child } from "hono/jsx";

export type IntervalRow = {
  label: string;
  estimate: number;
  lower: number;
  upper: number;
  /** The estimate and its bounds in words: "80% (62–91%)". */
  shown: string;
  /** What follows from it, beside the words. */
  note?: Child | undefined;
  /** Stands out: the bounds leave the reference. */
  apart?: boolean | undefined;
};

export type IntervalRowsProps = {
  caption: string;
  captionHidden?: boolean | undefined;
  /** What the labels are. */
  head: string;
  /** What the figures are. */
  figure: string;
  from: number;
  to: number;
  /** Where there would be no difference. */
  reference?: number | undefined;
  rows: readonly IntervalRow[];
};

/** Estimates with how sure they are: a point and the line on which the truth may lie. A table, drawn as well. */
export const IntervalRows = ({ rows, ...props }: IntervalRowsProps) => {
  const place = scaleLinear([props.from, props.to], [1, 99]).clamp(true);
  const at = (value: number) => `${Math.round(place(value) * 10) / 10}%`;
  return (
    <table class="am-bars am-intervals">
      <caption class={props.captionHidden ? "ds-sr-only" : undefined}>{props.caption}</caption>
      <thead class="ds-sr-only">
        <tr>
          <th scope="col">{props.head}</th>
          <td />
          <th scope="col">{props.figure}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.label}</th>
            <td>
              <Whisker row={row} at={at} reference={props.reference} />
            </td>
            <td class="am-num">
              {row.shown}
              {row.note && <span class="am-bars-mark"> {row.note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type WhiskerProps = { row: IntervalRow; at: (value: number) => string; reference: number | undefined };

const Whisker = ({ row, at, reference }: WhiskerProps) => (
  <svg width="100%" height="26" aria-hidden="true" focusable="false">
    {reference !== undefined && (
      <line class="am-should" x1={at(reference)} x2={at(reference)} y1="0" y2="26" />
    )}
    <line class="am-whisker" x1={at(row.lower)} x2={at(row.upper)} y1="13" y2="13" />
    <circle
      class="am-estimate"
      data-apart={row.apart ? "yes" : undefined}
      cx={at(row.estimate)}
      cy="13"
      r="6"
    />
  </svg>
);
