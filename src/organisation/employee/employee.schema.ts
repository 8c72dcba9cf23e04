import { z } from "zod";

export const EmployeeId = z.uuid();

/** A row of the list. NIP, status and grade are null for who may not know them. */
export const ListedPerson = z.object({
  employeeId: EmployeeId,
  name: z.string(),
  positionTitle: z.string(),
  unitId: z.uuid().nullable(),
  unitName: z.string(),
  /** Works elsewhere and only appraises here. */
  isOutside: z.boolean(),
  nip: z.string().nullable(),
  status: z.enum(["PNS", "PPPK"]).nullable(),
  grade: z.string().nullable(),
});
export type ListedPerson = z.output<typeof ListedPerson>;

export const sorts = ["name", "position", "unit", "nip"] as const;

/** What the list can be narrowed by and ordered by; `after` and `before` are the people at the edge of a page. */
export const ListInput = z.object({
  search: z.string().trim().max(100).default(""),
  unitId: z.uuid().optional(),
  status: z.enum(["PNS", "PPPK"]).optional(),
  /** Serving today, gone, or appraising from outside. */
  show: z.enum(["serving", "left", "outside"]).default("serving"),
  sort: z.enum(sorts).default("name"),
  descending: z.stringbool().default(false),
  after: EmployeeId.optional(),
  before: EmployeeId.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(30),
});
export type ListInput = z.output<typeof ListInput>;
