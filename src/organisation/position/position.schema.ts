import { z } from "zod";

export const PositionId = z.uuid();

/** What an officer says of a position. */
export const PositionBody = z.object({
  unitId: z.uuid(),
  title: z.string().trim().min(1).max(200),
  /** A code of regulations/position-kinds.yaml. */
  kind: z.string().min(1).max(60),
  leadsUnit: z.stringbool().or(z.boolean()).default(false),
  /** Left out only at the very top. */
  reportsToId: PositionId.optional(),
});
export type PositionBody = z.output<typeof PositionBody>;
