import type { z } from "zod";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { AmperaProcedure, ProcedureRoute } from "#platform/procedures/procedure.ts";
import { PlanChanged } from "./plan.schema.ts";
import { countChange, expectWritable, type PlanAtHand, planAtHand } from "./plan-at-hand.ts";

type Touched = { resultId?: string; indicatorId?: string };

type DraftChange<In, Sent> = {
  /** "plan-result.add" */
  name: string;
  /** What the record says happened: "plan-result.added". */
  kind: string;
  route: Omit<ProcedureRoute, "tags">;
  input: z.ZodType<In, Sent>;
  /** Writes the rows; answers which result or indicator it touched. */
  write: (deed: Deed<In, PlanAtHand>) => Promise<Touched>;
};

/**
 * A change of a plan's content by its person: one at a time, only while nothing lies with the head, and only on the
 * revision that the person saw. Counted and recorded.
 */
export function draftChange<In extends { planId: string; revision: number }, Sent>(
  change: DraftChange<In, Sent>,
): AmperaProcedure<In, z.output<typeof PlanChanged>, Sent> {
  const { name, kind, route, input, write } = change;
  return command({
    name,
    route: { ...route, tags: ["plan"] },
    who: "signed-in",
    input,
    output: PlanChanged,
    load: (ground) => planAtHand(ground, { lock: true }),
    may: ({ facts }) => facts.standing === "owner",
    run: async (deed) => {
      const { facts: plan, record } = deed;
      expectWritable(plan, deed.input.revision);
      const touched = await write(deed);
      record({ kind, subject: { kind: "plan", id: plan.planId }, facts: { ...touched } });
      return { ...(await countChange(deed, plan)), ...touched };
    },
  });
}
