import { z } from "zod";

/** What load.ts is told, as JSON in its argument. */
export const LoadOrder = z.object({
  url: z.url(),
  connections: z.int(),
  seconds: z.number(),
  headers: z.record(z.string(), z.string()),
  /** One Cookie header a browser; connections share them out among each other. */
  cookies: z.array(z.string()).min(1),
});
export type LoadOrder = z.output<typeof LoadOrder>;

/** What load.ts answers. */
export const Load = z.object({
  perSecond: z.number(),
  requests: z.int(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  bytes: z.number(),
  faults: z.int(),
});
export type Load = z.output<typeof Load>;
