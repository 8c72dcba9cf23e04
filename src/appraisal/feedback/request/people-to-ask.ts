import {
  appraisedBy,
  appraiserOnDay,
  type PersonOnDay,
  peopleNamed,
  personOnDay,
} from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

const foundMax = 10;

/** Who works with somebody (below, beside, the head), and who was looked for by name; nobody twice, nobody of both ends. */
export async function peopleToAsk(
  ground: Ground<{ search: string }>,
  employeeId: string,
): Promise<PersonOnDay[]> {
  const { queries, agencyId, today, input } = ground;
  const head = await appraiserOnDay(queries, agencyId, employeeId, today);
  const headPerson = head && (await personOnDay(queries, agencyId, head.employeeId, today));
  const found = await peopleNamed(queries, agencyId, { text: input.search, day: today, max: foundMax });
  const near = [
    ...(await appraisedBy(queries, agencyId, employeeId, today)),
    ...(head ? await appraisedBy(queries, agencyId, head.employeeId, today) : []),
    ...(headPerson ? [headPerson] : []),
  ];
  const people = new Map([...found, ...near].map((person) => [person.employeeId, person]));
  people.delete(employeeId);
  people.delete(actorOf(ground).employeeId);
  return [...people.values()];
}
