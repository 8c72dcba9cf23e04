import { z } from "zod";
import { seesOfPerson } from "#appraisal/sees.ts";
import type { PersonOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { creditAccount, levelOf } from "./credit-account.ts";
import { CreditAccount, CreditOpening, noAccount } from "./credit-points.schema.ts";
import { openingsOf, ratedPlansOf } from "./credit-rows.ts";
import { PersonKey, personAtHand } from "./person-at-hand.ts";

export const CreditView = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  positionTitle: z.string(),
  unitName: z.string(),
  grade: z.string().nullable(),
  isMine: z.boolean(),
  /** May record and take back decrees: the personnel office, but nobody their own. */
  keeps: z.boolean(),
  account: CreditAccount.nullable(),
  without: z.enum(noAccount).nullable(),
  /** Every decree on record, the newest first, with those that were taken back. */
  openings: z.array(CreditOpening),
});
export type CreditView = z.output<typeof CreditView>;

export const readCreditPoints = query({
  name: "credit-points.read",
  route: {
    method: "GET",
    path: "/employees/{employeeId}/credit-points",
    summary: "Credit points of a functional officer: what each rating came to, the total, and the way to go",
    tags: ["credit-points"],
  },
  who: "signed-in",
  input: PersonKey,
  output: CreditView,
  sees: seesOfPerson("credit-points"),
  run: async (ground) => creditView(ground, await personAtHand(ground)),
});

/** Two queries: the ratings and the decrees. */
export async function creditView(ground: Ground<unknown>, person: PersonOnDay): Promise<CreditView> {
  const { queries, agencyId, actor, today, services } = ground;
  const { employeeId, name, positionTitle, unitName, grade } = person;
  const level = levelOf(person);
  const plans = (await ratedPlansOf(queries, agencyId, [employeeId])).get(employeeId) ?? [];
  const openings = (await openingsOf(queries, agencyId, [employeeId])).get(employeeId) ?? [];
  const isMine = actor?.employeeId === employeeId;
  const seen = { employeeId, name, positionTitle, unitName, grade, isMine, openings };
  const keeps = !isMine && !!actor?.roles.has("personnel");
  const without = noAccount.find((reason) => reason === level) ?? null;
  if (level === "not-functional" || level === "level-missing" || level === "contract")
    return { ...seen, keeps, account: null, without };
  const account = creditAccount({ level, grade }, { plans, openings }, { law: services.law, today });
  return { ...seen, keeps, account, without };
}
