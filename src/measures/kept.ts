import { z } from "zod";
import type { Kept } from "./measure.ts";

/** What a cell keeps, as it comes out of its jsonb column. */
export const KeptShape: z.ZodType<Kept> = z.discriminatedUnion("is", [
  z.object({ is: z.literal("total"), sum: z.number(), sumOfSquares: z.number() }),
  z.object({ is: z.literal("hits"), hits: z.number() }),
  z.object({
    is: z.literal("means"),
    times: z.number(),
    parts: z.array(z.tuple([z.number(), z.number()])),
  }),
  z.object({
    is: z.literal("values"),
    values: z.array(z.tuple([z.number(), z.number()])),
    rounded: z.literal(true).exactOptional(),
  }),
]);
