import { z } from "zod";
import { addDays } from "#platform/clock/clock.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { lawOn } from "#rules/law.ts";
import { componentName } from "./component-name.ts";
import { type DraftAtHand, draftAtHand, expectDraft } from "./draft-at-hand.ts";
import { keepers } from "./keepers.ts";
import { missingOf } from "./missing.ts";
import { serviceRetired, standardIncomplete, standardTooEarly, standardTooLate } from "./standard.errors.ts";
import { PublishInput } from "./standard.schema.ts";

const daysAheadMax = 366;

export const publishStandard = command({
  name: "standard.publish",
  route: {
    method: "POST",
    path: "/services/{code}/standards/{version}/publication",
    summary: "Publish a standard; from then on it never changes",
    tags: ["service"],
  },
  who: keepers,
  input: PublishInput,
  output: z.object({ version: z.int(), holdsFrom: z.string() }),
  load: draftAtHand,
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { queries, agencyId, facts, input, now, record } = deed;
    expectDraft(facts, input.revision);
    if (facts.service.retiredOn) throw serviceRetired({ day: facts.service.retiredOn });
    expectDay(deed);
    const { value: missing, because } = missingOf(facts.draft, lawOn(deed.services.law, deed.today));
    if (missing.length > 0) throw standardIncomplete(missingFacts(deed, missing));
    const { version, holdsFrom } = input;
    await queries
      .insertInto("service_standard_publication")
      .values({
        ...{ agency_id: agencyId, service_id: facts.service.serviceId, version, holds_from: holdsFrom },
        ...{ published_by: actorOf(deed).employeeId, published_at: now },
      })
      .execute();
    const subject = { kind: "service", id: facts.service.serviceId };
    record({ kind: "standard.published", subject, facts: { version, holdsFrom }, because });
    return { version, holdsFrom };
  },
});

/**
 * Nothing is promised for days that are over, but for a first version: a standard that was in force on paper before it
 * was kept here.
 */
function expectDay({ facts, input, today }: Deed<{ holdsFrom: string }, DraftAtHand>): void {
  const held = facts.versions.map(({ holdsFrom }) => holdsFrom).filter((day) => day !== null);
  const newest = held.reduce<string | null>((best, day) => (best && best > day ? best : day), null);
  const earliest = newest === null ? null : newest > today ? newest : today;
  if (earliest && input.holdsFrom < earliest) throw standardTooEarly({ earliest });
  const latest = addDays(today, daysAheadMax);
  if (input.holdsFrom > latest) throw standardTooLate({ latest });
}

function missingFacts({ services, today }: Deed<unknown, unknown>, missing: readonly string[]) {
  const law = lawOn(services.law, today);
  return { missing: missing.map((code) => componentName(code, law)).join(", "), count: missing.length };
}
