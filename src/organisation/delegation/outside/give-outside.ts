import { z } from "zod";
import { gradeFaults } from "#organisation/appointment/grade-faults.ts";
import { appraiserOnDay } from "#organisation/chain/appraisers.ts";
import { namedAppraiser } from "#organisation/chain/name-appraiser.ts";
import { appraisedInside } from "#organisation/delegation/delegation.errors.ts";
import { delegationsOf, overlapFaults, writeDelegation } from "#organisation/delegation/write-delegation.ts";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { keepers } from "#organisation/office.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { readNip } from "#rules/nip/nip.ts";
import { keepOutsidePerson } from "./keep-outside-person.ts";
import { type KnownPerson, personWithNip } from "./known-person.ts";

const GiveOutside = z.object({
  employeeId: EmployeeId,
  nip: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(200),
  grade: z.string().max(10).optional(),
  positionTitle: z.string().trim().min(1).max(200),
  institution: z.string().trim().min(1).max(200),
  startsOn: Day,
  reason: z.string().trim().min(10).max(1000),
});
type GiveOutside = z.output<typeof GiveOutside>;
type Facts = Awaited<ReturnType<typeof loadBoth>>;

/** For whoever leads the agency: nobody in it stands above them, so somebody of the mother agency appraises. */
export const giveOutside = command({
  name: "delegation.give-outside",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/outside-appraisers",
    summary: "Name somebody who works elsewhere as the appraiser of a person whom nobody here stands above",
    tags: ["delegation"],
  },
  who: keepers,
  input: GiveOutside,
  output: z.object({ delegationId: z.uuid(), appraiserId: EmployeeId }),
  load: loadBoth,
  may: () => true, // keepers name everybody's
  run: async (deed) => {
    const { facts, input, services } = deed;
    if (facts.above?.by === "position") throw appraisedInside({ name: facts.above.name });
    const { reading } = facts;
    const faults = outsideFaults(facts, input, services.law);
    if (!reading.ok || faults.length > 0) throw invalid(faults);
    const { nip, facts: read } = reading;
    const appraiserId = await keepOutsidePerson(deed, facts.known, { nip, status: read.status });
    const { employeeId, startsOn, reason } = input;
    const names = { name: facts.person.name, appraiserName: facts.known?.name ?? input.name };
    const delegationId = await writeDelegation(deed, { employeeId, appraiserId, startsOn, reason, ...names });
    return { delegationId, appraiserId };
  },
});

async function loadBoth({ queries, agencyId, input, services, today }: Ground<GiveOutside>) {
  const { employeeId, startsOn } = input;
  const person = await lockedEmployee(queries, agencyId, employeeId);
  const reading = readNip(input.nip, lawOn(services.law, today));
  const known = reading.ok ? await personWithNip(queries, agencyId, reading.nip, startsOn) : null;
  const aboveKnown = known && (await appraiserOnDay(queries, agencyId, known.employeeId, startsOn));
  return {
    ...{ person, reading, known },
    given: await delegationsOf(queries, agencyId, employeeId),
    above: await namedAppraiser(queries, agencyId, employeeId, startsOn),
    isAboveKnown: aboveKnown?.employeeId === employeeId,
  };
}

function outsideFaults(facts: Facts, input: GiveOutside, law: LawData): FieldFault[] {
  const { reading, given, person } = facts;
  const { startsOn, grade } = input;
  const { leftOn } = person;
  return [
    ...(reading.ok ? [] : reading.faults.map(({ code, facts }) => ({ path: "nip", code, facts }))),
    ...(reading.ok && grade ? gradeFaults(reading.facts.status, { grade, startsOn }, law) : []),
    ...knownFaults(facts, input),
    ...(leftOn ? [{ path: "startsOn", code: "delegation.person-left", facts: { leftOn } }] : []),
    ...overlapFaults(given, { from: startsOn, to: null }),
  ];
}

/** Whoever has the NIP already is who is meant, and works elsewhere. */
function knownFaults({ known, person, isAboveKnown }: Facts, { name }: GiveOutside): FieldFault[] {
  if (!known) return [];
  const fault = (code: string, facts = {}) => [{ path: "nip", code, facts }];
  if (known.employeeId === person.employeeId) return fault("delegation.to-self");
  if (!known.isOutside) return fault("delegation.outside-works-here", { name: known.name });
  if (known.leftOn !== null) return fault("delegation.person-left", { leftOn: known.leftOn });
  if (isAboveKnown) return fault("delegation.mutual");
  return isSameName(known, name) ? [] : fault("delegation.outside-other-name", { name: known.name });
}

function isSameName(known: KnownPerson, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[\s.,]+/g, "");
  return plain(known.name) === plain(name);
}
