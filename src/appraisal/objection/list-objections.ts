import { sql } from "kysely";
import { z } from "zod";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { ObjectionOutline, objectionParties, objectionStates } from "./objection.schema.ts";
import { objectionsWhere } from "./objection-rows.ts";
import { isOpen, objectionState, partyOf, waitsFor } from "./objection-state.ts";

/** More than anybody has to decide on at once. */
const mineMax = 100;
const pageSize = 50;

const Listed = ObjectionOutline.extend({ state: z.enum(objectionStates) });
export type ListedObjection = z.output<typeof Listed>;

const Mine = Listed.extend({ party: z.enum(objectionParties), waitsForMe: z.boolean() });
export type MyObjection = z.output<typeof Mine>;

export const myObjections = query({
  name: "objection.mine",
  route: {
    method: "GET",
    path: "/my-objections",
    summary: "Objections of mine, to my ratings, and for me to decide; those that wait for me first",
    tags: ["objection"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ objections: z.array(Mine), today: z.string() }),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const { employeeId } = actorOf(ground);
    const mine = sql<boolean>`(o.filed_by = ${employeeId}::uuid or e.decided_by = ${employeeId}::uuid
      or r.reviewer_id = ${employeeId}::uuid)`;
    const found = await objectionsWhere(queries, agencyId, mine, mineMax);
    const objections = found.flatMap((one) => {
      const party = partyOf(one, employeeId);
      if (party === null) return [];
      const waitsForMe = waitsFor(one, today).includes(party);
      return [{ ...ObjectionOutline.parse(one), state: objectionState(one, today), party, waitsForMe }];
    });
    const rank = (one: MyObjection) => (one.waitsForMe ? 0 : isOpen(one) ? 1 : 2);
    return { objections: objections.sort((one, other) => rank(one) - rank(other)), today };
  },
});

export const listObjections = query({
  name: "objection.list",
  route: {
    method: "GET",
    path: "/objections",
    summary: "Every objection to a year's evaluations with its state, newest first, without what was written",
    tags: ["objection"],
  },
  who: everybodysReaders,
  input: z.object({ year: Year, after: z.uuid().optional() }),
  output: z.object({ objections: z.array(Listed), next: z.uuid().nullable() }),
  run: async ({ queries, agencyId, input, today }) => {
    const beyond = input.after
      ? sql`(o.filed_at, o.objection_id) < (
          select edge.filed_at, edge.objection_id from objection edge
          where edge.agency_id = ${agencyId} and edge.objection_id = ${input.after}::uuid)`
      : sql`true`;
    const wanted = sql<boolean>`(plan.year = ${input.year} and ${beyond})`;
    const found = await objectionsWhere(queries, agencyId, wanted, pageSize + 1);
    const shown = found.slice(0, pageSize);
    return {
      objections: shown.map((one) => ({
        ...ObjectionOutline.parse(one),
        state: objectionState(one, today),
      })),
      next: found.length > pageSize ? (shown.at(-1)?.objectionId ?? null) : null,
    };
  },
});
