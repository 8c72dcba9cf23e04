import { z } from "zod";

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What goes to the typesetting process. `data` and `frame` are JSON. */
export const Order = z.object({
  template: z.string(),
  data: z.string(),
  frame: z.string(),
  verifyUrl: z.string(),
  emblem: Bytes.optional(),
});
export type Order = z.output<typeof Order>;

/** What comes back. `problem` is for whoever runs Ampera: the typesetter's own words. */
export const Outcome = z.union([z.object({ bytes: Bytes }), z.object({ problem: z.string() })]);
export type Outcome = z.output<typeof Outcome>;
