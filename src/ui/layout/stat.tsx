import type { Child } from "hono/jsx";

export type StatProps = {
  label: string;
  /** The figure as shown, with its unit: "0,9 hari". */
  value: string;
  /** Which way it moved since `context` began; `good` says whether that is welcome, in colour and in words. */
  trend?: { direction: "up" | "down"; by: string; good: boolean; words: string } | undefined;
  /** What it is compared with: "target 95", "± 1,2". A figure never stands alone. */
  context: Child;
  /** Where what was counted is listed. */
  href?: string | undefined;
};

/** One figure with what it is compared with. */
export const Stat = ({ label, value, trend, context, href }: StatProps) => (
  <div class="am-card am-stat">
    <p class="am-stat-label">
      {href ? (
        <a class="ds-link" href={href}>
          {label}
        </a>
      ) : (
        label
      )}
    </p>
    <p class="am-stat-value">{value}</p>
    <p class="am-sub">
      {trend && (
        <strong class={trend.good ? "am-good" : "am-bad"}>
          <span aria-hidden="true">{trend.direction === "up" ? "▲" : "▼"} </span>
          <span class="ds-sr-only">{trend.words} </span>
          {trend.by}
        </strong>
      )}{" "}
      {context}
    </p>
  </div>
);
