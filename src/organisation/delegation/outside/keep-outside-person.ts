import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Deed } from "#platform/procedures/command.ts";
import type { KnownPerson } from "./known-person.ts";

type Named = {
  name: string;
  grade?: string | undefined;
  positionTitle: string;
  institution: string;
  startsOn: string;
};
type Read = { nip: string; status: "PNS" | "PPPK" };

/** Writes the person, or what became of somebody who was named before; answers their id. */
export async function keepOutsidePerson(
  deed: Deed<Named, unknown>,
  known: KnownPerson | null,
  { nip, status }: Read,
): Promise<string> {
  const { queries, agencyId, input, now, record } = deed;
  const { name, positionTitle, institution } = input;
  const employeeId = known?.employeeId ?? newId(now);
  const ids = { agency_id: agencyId, employee_id: employeeId };
  if (!known)
    await queries
      .insertInto("employee")
      .values({ ...ids, nip, name, status })
      .execute();
  const place = {
    ...{ position_title: positionTitle, institution },
    ...{ recorded_by: actorOf(deed).employeeId, recorded_at: now },
  };
  await queries
    .insertInto("outside_person")
    .values({ ...ids, ...place })
    .onConflict((conflict) => conflict.columns(["agency_id", "employee_id"]).doUpdateSet(place))
    .execute();
  await keepGrade(deed, ids);
  record({
    kind: known ? "outside-person.named-again" : "outside-person.added",
    subject: { kind: "employee", id: employeeId },
    facts: { positionTitle, institution, status },
  });
  return employeeId;
}

async function keepGrade(
  { queries, input: { grade, startsOn } }: Deed<Named, unknown>,
  ids: { agency_id: number; employee_id: string },
): Promise<void> {
  if (!grade) return;
  await queries
    .insertInto("grade")
    .values({ ...ids, starts_on: startsOn, grade })
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "employee_id", "starts_on"]).doUpdateSet({ grade }),
    )
    .execute();
}
