import type { RiverSpan } from "./river-layout.ts";

/** Something agreed in the year. */
export type Stone = {
  /** "YYYY-MM-DD" */
  readonly day: string;
  readonly label: string;
  /** Under the stone: what came of it; the date when left out. */
  readonly note?: string | undefined;
  readonly state: "done" | "open";
};

/** What both the long and the short river are drawn from; the stones in the order of time. */
export type RiverProps = RiverSpan & {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly stones: readonly Stone[];
};
