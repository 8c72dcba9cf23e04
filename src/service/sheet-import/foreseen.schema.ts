import { z } from "zod";

/** A row of a sheet as it would be written; moments at the counter's clock. */
const ForeseenRow = z.object({
  rowNumber: z.int(),
  reference: z.string(),
  serviceId: z.uuid(),
  unitId: z.uuid(),
  received: z.string(),
  closed: z.string().nullable(),
  /** One of the noun's. */
  meaning: z.string(),
  isChange: z.boolean(),
  /** Open, and its time is over already. */
  isLate: z.boolean(),
  /** It came in on a day when the counter was closed. */
  isClosedDay: z.boolean(),
});
export type ForeseenRow = z.output<typeof ForeseenRow>;

/** How many rows are of a unit's month. */
const ForeseenGroup = z.object({ unitId: z.uuid(), month: z.string(), count: z.int() });
export type ForeseenGroup = z.output<typeof ForeseenGroup>;

/**
 * What taking a sheet over would bring: its first rows, and how many are open, late, or came in on a closed day; of rows
 * that may not be kept only how many there are of each unit and month.
 */
export const Foreseen = z.object({
  groups: z.array(ForeseenGroup).default([]),
  rows: z.array(ForeseenRow),
  open: z.int(),
  late: z.int(),
  closedDays: z.int(),
  closedDayRows: z.array(z.int()),
});
export type Foreseen = z.output<typeof Foreseen>;
