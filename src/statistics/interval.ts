/** What the data leave possible: the estimate with the bounds between which the truth lies at the stated confidence. */
export type Interval = { readonly estimate: number; readonly lower: number; readonly upper: number };
