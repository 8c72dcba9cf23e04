import { z } from "zod";
import { readers } from "#appraisal/period/readers.ts";
import { expectYearOpen } from "#appraisal/year-end/expect-year-open.ts";
import { newId } from "#platform/clock/new-id.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { lawOn } from "#rules/law.ts";
import { lockUnit } from "./lock-unit.ts";
import { ratingTooEarly } from "./organisation-rating.errors.ts";
import { RatingInput } from "./organisation-rating.schema.ts";
import { patternShown } from "./pattern-shown.ts";
import { type UnitAtHand, unitAtHand } from "./unit-at-hand.ts";

type Facts = UnitAtHand & { revision: number };

export const setOrganisationRating = command({
  name: "organisation-rating.set",
  route: {
    method: "POST",
    path: "/organisation-ratings/{year}/{interval}/{unitId}",
    summary: "Set what an organisation achieved, or replace what was set, saying why",
    tags: ["organisation-rating"],
  },
  who: readers,
  input: RatingInput,
  output: z.object({ ratingId: z.uuid(), revision: z.int() }),
  load: unitLocked,
  may: ({ facts }) => facts.decides !== null,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, services, record } = deed;
    if (today < facts.opensOn) throw ratingTooEarly({ from: facts.opensOn });
    expectRevision(facts.revision, input.revision);
    const faults = faultsIn(deed);
    if (faults.length > 0) throw invalid(faults);
    const { unitId, year, interval, rating, reason } = input;
    const ratingId = newId(now);
    const revision = facts.revision + 1;
    const lawDay = facts.asked.interval.endsOn;
    const { because } = patternShown(rating, lawOn(services.law, lawDay));
    const row = {
      ...{ agency_id: agencyId, rating_id: ratingId, unit_id: unitId, year, interval, revision },
      ...{ rating, reason, ...letterOf(deed) },
      ...{ decided_by: actorOf(deed).employeeId, decided_at: now },
      acting_for: facts.decides?.actingFor ?? null,
    };
    await queries.insertInto("organisation_rating").values(row).execute();
    record({
      kind: revision === 1 ? "organisation-rating.set" : "organisation-rating.replaced",
      subject: { kind: "unit", id: unitId },
      facts: { ratingId, year, interval, rating, revision, letter: row.letter_number, lawOn: lawDay },
      because,
    });
    tellLeaders(deed);
    return { ratingId, revision };
  },
});

/** The unit is locked first and by itself: whoever waited for it then sees what the other one set. */
async function unitLocked(ground: Ground<z.output<typeof RatingInput>>): Promise<Facts> {
  const { queries, agencyId, input } = ground;
  await expectYearOpen(ground, input.year);
  await lockUnit(ground);
  const at = await unitAtHand(ground);
  const newest = await queries
    .selectFrom("organisation_rating_in_force")
    .select("revision")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", input.unitId)
    .where("year", "=", input.year)
    .where("interval", "=", input.interval)
    .executeTakeFirst();
  return { ...at, revision: newest?.revision ?? 0 };
}

/** A decision that replaces one says why; one from above the agency names its paper. */
function faultsIn({ facts, input, today }: Deed<RatingInput, Facts>): FieldFault[] {
  const { reason, letterNumber, letterDate, letterAuthority } = input;
  const needed = (path: string, text: string) =>
    text === "" ? [{ path, code: "organisation-rating.letter-needed" }] : [];
  const letter = isAgency(facts)
    ? [
        ...needed("letterNumber", letterNumber),
        ...needed("letterDate", letterDate),
        ...needed("letterAuthority", letterAuthority),
        ...(letterDate > today ? [{ path: "letterDate", code: "organisation-rating.letter-to-come" }] : []),
      ]
    : [];
  const why =
    facts.revision > 0 && reason === ""
      ? [{ path: "reason", code: "organisation-rating.reason-needed" }]
      : [];
  return [...letter, ...why];
}

function letterOf({ facts, input }: Deed<RatingInput, Facts>) {
  const none = { letter_number: null, letter_date: null, letter_authority: null };
  const { letterNumber, letterDate, letterAuthority } = input;
  return isAgency(facts)
    ? { letter_number: letterNumber, letter_date: letterDate, letter_authority: letterAuthority }
    : none;
}

function isAgency({ unit }: Facts): boolean {
  return unit.parentId === null;
}

/** Whoever leads the organisation hears of it, unless it was them who recorded it. */
function tellLeaders(deed: Deed<RatingInput, Facts>): void {
  const { facts, input, notify } = deed;
  const { year, interval, unitId } = input;
  const me = actorOf(deed).employeeId;
  const leaders = new Set(facts.leaders.map(({ employeeId }) => employeeId));
  for (const to of leaders)
    if (to !== me)
      notify({
        to,
        message: "notice.organisation-rating.set",
        facts: { unit: facts.unit.name, year },
        href: `/capaian-organisasi/${year}/${interval}/${unitId}`,
      });
}
