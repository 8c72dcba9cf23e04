import type { Child } from "hono/jsx";

export type StepLink = { href: string; label: string };

export type StepBarProps = {
  /** What is gone through, and how far: "Triwulan I". */
  label: string;
  /** "4 dari 10 ditetapkan". */
  words: Child;
  done: number;
  count: number;
  /** Of what is gone through one by one; null at the ends. */
  previous: StepLink | null;
  next: StepLink | null;
  /** Back to the whole list. */
  all: StepLink;
};

/** Where one is in a row of like things, and the ways to its neighbours (`data-step`: keys of rating.js). */
export const StepBar = ({ label, words, done, count, previous, next, all }: StepBarProps) => (
  <nav class="am-step-bar" aria-label={label}>
    <div class="am-step-far">
      <progress id="step-far" value={done} max={Math.max(1, count)} aria-label={label} />
      <span class="am-sub">{words}</span>
    </div>
    <ul>
      {previous && (
        <li>
          <a href={previous.href} rel="prev" data-step="previous">
            ← {previous.label}
          </a>
        </li>
      )}
      <li>
        <a href={all.href}>{all.label}</a>
      </li>
      {next && (
        <li>
          <a href={next.href} rel="next" data-step="next">
            {next.label} →
          </a>
        </li>
      )}
    </ul>
  </nav>
);
