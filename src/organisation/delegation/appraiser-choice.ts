import { listEmployees } from "#organisation/employee/list-employees.ts";
import { readOrganisation } from "#organisation/unit/read-organisation.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";

export type AppraiserChoice = {
  search: string;
  people: readonly { employeeId: string; name: string; title: string }[];
};

const foundMax = 50;

/** Whom a form offers as appraiser of somebody: who leads a unit, or whoever `?cari=` finds. */
export async function appraiserChoice(page: PageContext, exceptId: string): Promise<AppraiserChoice> {
  const search = (page.req.query("cari") ?? "").trim().slice(0, 100);
  const people = search ? await found(page, search) : await leaders(page);
  const byId = new Map(people.map((person) => [person.employeeId, person]));
  return { search, people: [...byId.values()].filter(({ employeeId }) => employeeId !== exceptId) };
}

async function found(page: PageContext, search: string) {
  const { people } = await ask(page, listEmployees, { search, limit: foundMax });
  return people.map(({ employeeId, name, positionTitle }) => ({ employeeId, name, title: positionTitle }));
}

async function leaders(page: PageContext) {
  const { units } = await ask(page, readOrganisation, {});
  return units.flatMap(({ head }) => head ?? []);
}
