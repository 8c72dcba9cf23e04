import { z } from "zod";

export const UnitId = z.uuid();
export const UnitName = z.string().trim().min(1).max(200);

const Head = z.object({ employeeId: z.uuid(), name: z.string(), title: z.string() });

export const UnitInTree = z.object({
  unitId: UnitId,
  parentId: UnitId.nullable(),
  name: z.string(),
  head: Head.nullable(),
  /** Of the unit and everything below it. */
  people: z.int(),
});

const Holder = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  kind: z.enum(["definitive", "plt", "plh"]),
});

export const UnitPosition = z.object({
  positionId: z.uuid(),
  title: z.string(),
  kind: z.string(),
  leadsUnit: z.boolean(),
  /** The title that it reports to; "" at the top. */
  reportsTo: z.string(),
  /** Today, the definitive holder first; empty: vacant. */
  holders: z.array(Holder),
  /** Whose days have not begun, the next first. */
  coming: z.array(Holder.extend({ startsOn: z.string() })),
});
export type UnitPosition = z.output<typeof UnitPosition>;
