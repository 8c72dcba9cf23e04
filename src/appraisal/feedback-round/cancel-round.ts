import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { boxOf } from "./box.ts";
import { roundClosed } from "./round.errors.ts";
import { RoundId } from "./round.schema.ts";
import { roundAtHand } from "./round-at-hand.ts";

export const cancelRound = command({
  name: "round.cancel",
  route: {
    method: "POST",
    path: "/rounds/{roundId}/cancellation",
    summary: "Call off a round that I started, saying why; its answers are deleted unread",
    tags: ["round"],
  },
  who: "signed-in",
  input: RoundId.extend({ reason: Words(500) }),
  output: z.object({ roundId: z.uuid() }),
  load: (ground) => roundAtHand(ground, { lock: true }),
  may: ({ facts, actor }) => actor?.employeeId === facts.startedBy || facts.standing === "keeper",
  run: async (deed) => {
    const { facts: round, input, queries, agencyId, now, services, record } = deed;
    if (round.outcome) throw roundClosed();
    const { roundId, leaderId } = round;
    const row = {
      ...{ agency_id: agencyId, round_id: roundId, outcome: "cancelled", reason: input.reason },
      ...{ subordinates: 0, peers: 0, closed_by: actorOf(deed).employeeId, closed_at: now }, // how many is nobody's to know
    };
    await queries.insertInto("feedback_round_closing").values(row).execute();
    await boxOf({ agencyId, roundId }, services.sealing).empty(queries);
    const subject = { kind: "employee", id: leaderId };
    record({ kind: "round.cancelled", subject, facts: { roundId, reason: input.reason } });
    return { roundId };
  },
});
