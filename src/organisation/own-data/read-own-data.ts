import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { ownDataNotMade } from "./own-data.errors.ts";
import { keptOwnData } from "./own-data-rows.ts";

export const OwnDataView = z.object({
  made: z.object({ madeAt: z.date(), keptUntil: z.date(), parts: z.int(), sizeBytes: z.number() }).nullable(),
  /** The job that is at work on it. */
  making: z.uuid().nullable(),
});
export type OwnDataView = z.output<typeof OwnDataView>;

export const readOwnData = query({
  name: "own-data.read",
  route: {
    method: "GET",
    path: "/my-data",
    summary: "Whether the caller's own file is there to download, in how many parts, and until when",
    tags: ["own-data"],
  },
  who: "signed-in",
  input: z.object({}),
  output: OwnDataView,
  run: async (ground) => {
    const { queries, agencyId, now } = ground;
    const kept = await keptOwnData(queries, { agencyId, employeeId: actorOf(ground).employeeId }, now);
    return { made: kept?.made ?? null, making: kept?.making ?? null };
  },
});

/** In parts: neither the server nor whoever downloads holds more than one at a time. Put together they are the file. */
export const ownDataPart = query({
  name: "own-data.part",
  route: {
    method: "GET",
    path: "/my-data/parts/{ordinal}",
    summary: "One part of the caller's own file; the parts one after the other are the ZIP",
    tags: ["own-data"],
  },
  who: "signed-in",
  input: z.object({ ordinal: written(z.number().int().min(0).max(100_000)) }),
  output: z.file(),
  run: async (ground) => {
    const { queries, agencyId, input, now } = ground;
    const { employeeId } = actorOf(ground);
    const kept = await keptOwnData(queries, { agencyId, employeeId }, now);
    if (!kept?.made) throw ownDataNotMade();
    const part = await queries
      .selectFrom("own_data_part")
      .select("bytes")
      .where("agency_id", "=", agencyId)
      .where("employee_id", "=", employeeId)
      .where("job_id", "=", kept.jobId)
      .where("ordinal", "=", input.ordinal)
      .executeTakeFirst();
    if (!part) throw ownDataNotMade();
    return new File([new Uint8Array(part.bytes)], ownDataName, { type: "application/zip" });
  },
});

export const ownDataName = "data-saya.zip";
