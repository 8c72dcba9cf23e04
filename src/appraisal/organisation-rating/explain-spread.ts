import { z } from "zod";
import { readers } from "#appraisal/period/readers.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { lockUnit } from "./lock-unit.ts";
import { nothingToExplain } from "./organisation-rating.errors.ts";
import { ReasonInput } from "./organisation-rating.schema.ts";
import { spreadsOf } from "./spreads.ts";
import { unitAtHand } from "./unit-at-hand.ts";

export const explainSpread = command({
  name: "organisation-rating.explain",
  route: {
    method: "POST",
    path: "/organisation-ratings/{year}/{interval}/{unitId}/reasons",
    summary: "Say why the ratings of my unit's people depart from the pattern",
    tags: ["organisation-rating"],
  },
  who: readers,
  input: ReasonInput,
  output: z.object({ reasonId: z.uuid(), revision: z.int() }),
  load: spreadAtHand,
  may: ({ facts }) => facts.explains !== null,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { spread, explains } = facts;
    const isDeparting = spread?.verdicts.some(({ state }) => state === "departs");
    if (!spread?.counts || !spread.ratingId || !isDeparting) throw nothingToExplain();
    const kept = spread.reason?.revision ?? 0;
    expectRevision(kept, input.revision);
    const { unitId, year, interval, body } = input;
    const reasonId = newId(now);
    const revision = kept + 1;
    const row = {
      ...{ agency_id: agencyId, reason_id: reasonId, unit_id: unitId, year, interval, revision },
      ...{ rating_id: spread.ratingId, counts: spread.counts, body },
      ...{ written_by: actorOf(deed).employeeId, written_at: now, acting_for: explains?.actingFor ?? null },
    };
    await queries.insertInto("spread_reason").values(row).execute();
    record({
      kind: "organisation-rating.explained",
      subject: { kind: "unit", id: unitId },
      facts: { year, interval, revision, ratingId: spread.ratingId, counts: spread.counts },
    });
    return { reasonId, revision };
  },
});

/** The unit is locked: of two who lead it and write at once the second sees the first one's words. */
async function spreadAtHand(ground: Ground<z.output<typeof ReasonInput>>) {
  await lockUnit(ground);
  const { unit, asked, explains } = await unitAtHand(ground);
  const [spread] = await spreadsOf(ground, asked, [unit]);
  return { spread, explains };
}
