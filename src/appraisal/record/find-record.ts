import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { recordAtHand } from "./read-record.ts";
import { recordUnknown } from "./record.errors.ts";

export const findRecord = query({
  name: "record.find",
  route: {
    method: "GET",
    path: "/records-of/{kind}/{subjectId}",
    summary: "The record by which something was decided: the first one of a kind about it",
    tags: ["record"],
  },
  who: "signed-in",
  input: z.object({ kind: z.string().min(1).max(60), subjectId: z.string().min(1).max(80) }),
  output: z.object({ eventId: z.uuid() }),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const found = await queries
      .selectFrom("event")
      .select("event_id as eventId")
      .where("agency_id", "=", agencyId)
      .where("subject_kind", "=", input.kind.split(".")[0] ?? "")
      .where("subject_id", "=", input.subjectId)
      .where("kind", "=", input.kind)
      .orderBy("happened_at")
      .orderBy("event_id")
      .limit(1)
      .executeTakeFirst();
    if (!found) throw recordUnknown();
    await recordAtHand({ ...ground, input: found }); // or it is not theirs to know
    return found;
  },
});
