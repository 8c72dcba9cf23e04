import type { Law } from "#rules/law.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";
import type { PromisedService } from "#service/index.ts";
import type { Applicants, Truth } from "./truth.schema.ts";

/** Where cases come in: its hours, its services, who sits there. */
export type Counter = {
  readonly unitId: string;
  /** As the truth names its place. */
  readonly name: string;
  readonly clock: WorkClock;
  readonly services: readonly PromisedService[];
  /** At the counter, in a fixed order. */
  readonly people: readonly string[];
  /** Who signs. */
  readonly head: string | null;
};

/** All that the invented cases are made from; the same sources give the same cases. */
export type CaseSources = {
  readonly counters: readonly Counter[];
  readonly truth: Truth;
  readonly applicants: Applicants;
  /** The first day with cases. */
  readonly firstDay: string;
  readonly now: Date;
  /** The first days of Idulfitri. */
  readonly eids: readonly string[];
  readonly lawOn: (day: string) => Law;
};
