import { z } from "zod";
import { goalsOfYear } from "#appraisal/cascade/goal/goals.ts";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { periodUnitUnknown } from "#appraisal/period/period.errors.ts";
import { reachOf, readers } from "#appraisal/period/readers.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { appraisersOnDay, pathToUnit } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { type UnplannedUnit, Whole, type WholePerson } from "./whole.schema.ts";
import { figuresOf } from "./whole-figures.ts";
import { wholeRows } from "./whole-rows.ts";

const Input = z.object({
  year: Year,
  unitId: z.uuid().optional(),
  after: z.uuid().optional(),
  before: z.uuid().optional(),
});
type Input = z.output<typeof Input>;

const peopleMax = 50;
const listedMax = 100;

export const readWhole = query({
  name: "cascade.whole",
  route: {
    method: "GET",
    path: "/cascades/{year}",
    summary: "Who works for what, from the goals over the units down to people, and where it has gaps",
    tags: ["cascade"],
  },
  who: readers,
  input: Input,
  output: Whole,
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const { year, unitId } = input;
    await expectOpenedYear(ground, year);
    const [goals, rows, above] = await Promise.all([
      goalsOfYear(queries, agencyId, year),
      wholeRows(ground),
      unitId ? pathToUnit(queries, agencyId, unitId) : [],
    ]);
    const top = rows.units.find((unit) => unit.unitId === unitId);
    if (unitId && !top) throw periodUnitUnknown();
    const figures = figuresOf(rows, goals);
    const { people, ...edges } = pageOf(figures.people, input);
    const concerned = new Set([unitId, ...above.map((unit) => unit.unitId)]);
    const unplanned = rows.units.flatMap((unit) => unit.unplanned).slice(0, listedMax);
    const headOf = await headsNow(ground, people, unplanned);
    const seesAll = reachOf(actorOf(ground), undefined).ledBy === undefined;
    return {
      ...{ year, ...edges },
      path: seesAll ? above : [],
      unit: top ? { unitId: top.unitId, name: top.name } : null,
      // The goals of the units that are shown below stand there once one of them is opened.
      goals: figures.goals.filter((goal) => goal.unitId === null || concerned.has(goal.unitId)),
      unserved: figures.goals
        .filter((goal) => goal.isUnserved && (!unitId || concerned.has(goal.unitId ?? undefined)))
        .slice(0, listedMax),
      units: figures.units.filter((unit) => unit.people > 0 || unit.unplanned > 0),
      unplanned: unplanned.map((one) => ({
        ...one,
        isHeadAppraised: one.headId !== null && headOf.has(one.headId),
      })),
      people: people.map((person) => ({
        ...person,
        headId: person.headId ?? headOf.get(person.employeeId)?.employeeId ?? null,
      })),
      peopleOfUnit: figures.people.length,
    };
  },
});

/** One page of the opened unit's people, by the key of who stands at its edge. */
function pageOf(people: readonly WholePerson[], { after, before }: Input) {
  const place = (id: string | undefined) => people.findIndex(({ employeeId }) => employeeId === id);
  const start = before ? Math.max(0, place(before) - peopleMax) : after ? place(after) + 1 : 0;
  const shown = people.slice(start, start + peopleMax);
  return {
    people: shown,
    previous: start > 0 ? (shown[0]?.employeeId ?? null) : null,
    next: start + shown.length < people.length ? (shown.at(-1)?.employeeId ?? null) : null,
  };
}

/** Whoever has no plan yet has a head all the same, who can expect results of them; and so has who leads a unit. */
function headsNow(
  { queries, agencyId, today }: Ground<Input>,
  people: readonly WholePerson[],
  unplanned: readonly UnplannedUnit[],
) {
  const without = people.filter(({ headId }) => headId === null).map(({ employeeId }) => employeeId);
  const leading = unplanned.flatMap(({ headId }) => headId ?? []);
  return appraisersOnDay(queries, agencyId, [...new Set([...without, ...leading])], today);
}
