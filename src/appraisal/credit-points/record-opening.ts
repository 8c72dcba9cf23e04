import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { written } from "#platform/procedures/written-number.ts";
import { Level } from "./credit-points.schema.ts";
import { PersonKey, personAtHand } from "./person-at-hand.ts";

const pointsMax = 10_000; // far above what a career brings

const Input = PersonKey.extend({
  level: Level,
  points: written(z.number().min(0).max(pointsMax).multipleOf(0.01)),
  decree: Words(200),
  decidedOn: Day,
  countedTo: Day,
});

export const recordOpening = command({
  name: "credit-points.record-opening",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/credit-openings",
    summary: "Record the credit points that a decree set, from which the account goes on",
    tags: ["credit-points"],
  },
  who: ["personnel"],
  input: Input,
  output: z.object({ openingId: z.uuid() }),
  load: personAtHand,
  may: ({ facts, actor }) => facts.employeeId !== actor?.employeeId, // nobody their own
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, record, notify } = deed;
    if (input.decidedOn > today) throw invalid([{ path: "decidedOn", code: "credit-points.in-future" }]);
    if (input.countedTo > input.decidedOn)
      throw invalid([{ path: "countedTo", code: "credit-points.counted-after" }]);
    const openingId = newId(now);
    const { level, points, decree } = input;
    const row = {
      ...{ agency_id: agencyId, opening_id: openingId, employee_id: facts.employeeId, level, points, decree },
      ...{ decided_on: input.decidedOn, counted_to: input.countedTo },
      ...{ recorded_by: actorOf(deed).employeeId, recorded_at: now },
    };
    await queries.insertInto("credit_opening").values(row).execute();
    record({
      kind: "credit-points.opening-recorded",
      subject: { kind: "employee", id: facts.employeeId },
      facts: { openingId, level, points, decree, countedTo: input.countedTo },
    });
    notify({
      to: facts.employeeId,
      message: "notice.credit-points.opening-recorded",
      facts: { points, decree },
      href: "/angka-kredit",
    });
    return { openingId };
  },
});
