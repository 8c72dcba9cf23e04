import { z } from "zod";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { holdersOfKinds, type PersonOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { creditLevels } from "#rules/credit-points/credit-points.law.ts";
import { creditAccount, levelOf } from "./credit-account.ts";
import { Level } from "./credit-points.schema.ts";
import { openingsOf, ratedPlansOf } from "./credit-rows.ts";

const pageSize = 50;

/** How near somebody is to what comes next. */
export const ListedAccount = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  positionTitle: z.string(),
  level: Level,
  grade: z.string().nullable(),
  total: z.number(),
  /** No decree is on record: what was earned before the ratings here is not in the total. */
  withoutDecree: z.boolean(),
  rank: z.object({ points: z.number(), missing: z.number(), by: z.string().nullable() }).nullable(),
});
export type ListedAccount = z.output<typeof ListedAccount>;

export const listCreditPoints = query({
  name: "credit-points.list",
  route: {
    method: "GET",
    path: "/credit-points",
    summary: "Functional officers with their points, those nearest to the next grade first",
    tags: ["credit-points"],
  },
  who: everybodysReaders,
  input: z.object({ after: z.uuid().optional() }),
  output: z.object({
    accounts: z.array(ListedAccount),
    total: z.int(),
    /** Of how many the points for the next grade are there. */
    reached: z.int(),
    /** Functional officers whose level nobody filled in: their points cannot be counted. */
    withoutLevel: z.int(),
    next: z.uuid().nullable(),
  }),
  run: async (ground) => {
    const { queries, agencyId, today, input } = ground;
    const people = await holdersOfKinds(queries, agencyId, [...creditLevels, "fungsional"], today);
    const accounts = (await accountsOf(ground, people)).sort(nearestFirst);
    const start = accounts.findIndex(({ employeeId }) => employeeId === input.after) + 1;
    const shown = accounts.slice(start, start + pageSize);
    const more = accounts.length > start + pageSize;
    return {
      accounts: shown,
      total: accounts.length,
      reached: accounts.filter(({ rank }) => rank?.missing === 0).length,
      withoutLevel: people.filter((person) => levelOf(person) === "level-missing").length,
      next: more ? (shown.at(-1)?.employeeId ?? null) : null,
    };
  },
});

/** Two queries for all of them; the rule then runs person by person. */
async function accountsOf(
  { queries, agencyId, services, today }: Ground<unknown>,
  people: readonly PersonOnDay[],
): Promise<ListedAccount[]> {
  const ids = people.map(({ employeeId }) => employeeId);
  const [plans, openings] = [
    await ratedPlansOf(queries, agencyId, ids),
    await openingsOf(queries, agencyId, ids),
  ];
  return people.flatMap((person) => {
    const level = Level.safeParse(levelOf(person)).data;
    if (level === undefined) return [];
    const { employeeId, name, positionTitle, grade } = person;
    const kept = { plans: plans.get(employeeId) ?? [], openings: openings.get(employeeId) ?? [] };
    const { total, rank, opening } = creditAccount({ level, grade }, kept, { law: services.law, today });
    return [{ employeeId, name, positionTitle, level, grade, total, rank, withoutDecree: opening === null }];
  });
}

/** By the share of the way that is left; who has none before them comes last. */
function nearestFirst(one: ListedAccount, other: ListedAccount): number {
  const left = ({ rank }: ListedAccount) => (rank ? rank.missing / rank.points : 2);
  return (
    left(one) - left(other) ||
    one.name.localeCompare(other.name) ||
    one.employeeId.localeCompare(other.employeeId)
  );
}
