import type { Pile } from "#measures/measure.ts";

/** What the public's side can measure. */
export const servicePiles: readonly Pile[] = [];
