import { canonicalId } from "#platform/database/canonical-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Actor } from "./actor.ts";
import type { Ground } from "./procedure.ts";
import type { Call } from "./services.ts";

/** What of somebody's file an answer shows: what to call it, and the subject by which the record knows whose it is. */
export type Sight = { readonly matter: string; readonly subject: { kind: string; id: string } };

/** As what somebody looked who is not of the person's line. `party`: by a part they had in it, once or now. */
export const sightStandings = [
  "personnel",
  "auditor",
  "administrator",
  "agency-head",
  "acting",
  "party",
] as const;
export type SightStanding = (typeof sightStandings)[number];

/**
 * Keeps that somebody looked at another person's file: one row a day, reader and matter. The person's own line looks
 * because it must and leaves no row. Two statements, since a cluster refuses one that reads and writes; what cannot be
 * kept is not answered.
 */
export async function keepSight(call: Call, ground: Ground<unknown>, sight: Sight): Promise<void> {
  const { actor, agencyId, queries, today, now } = ground;
  if (actor === null) return; // what anybody may see is nobody's file
  const employeeId = await whoseFile(call, queries, sight);
  if (employeeId === null || employeeId === actor.employeeId) return;
  if (await isOfLine(call, ground, actor.employeeId, employeeId)) return;
  const { kept } = knownOf(call);
  if (kept.has(`${employeeId} ${sight.matter}`)) return;
  const row = { agencyId, employeeId, readerId: actor.employeeId, day: today, now };
  await noting(queries, { ...row, matter: sight.matter, standing: standingOf(actor) });
  kept.add(`${employeeId} ${sight.matter}`);
}

/**
 * One page asks for many parts of a person's file: whose it is, and who stands above, is asked once for it, and a matter
 * that it asks for twice was looked at once.
 */
type Known = {
  whose: Map<string, Promise<string | null>>;
  isOfLine: Map<string, Promise<boolean>>;
  kept: Set<string>;
};
const known = new WeakMap<Call, Known>();

function knownOf(call: Call): Known {
  const found = known.get(call) ?? { whose: new Map(), isOfLine: new Map(), kept: new Set() };
  known.set(call, found);
  return found;
}

function whoseFile(call: Call, queries: Queries, { subject }: Sight): Promise<string | null> {
  const kind = subject.kind;
  const id = canonicalId(subject.id);
  return once(knownOf(call).whose, `${kind} ${id}`, async () => {
    const about = call.services.ledger.nouns.get(kind)?.about;
    if (!about) throw new Error(`nothing knows whose a ${kind} is`);
    return (await about(queries, call.agencyId, [id])).get(id) ?? null;
  });
}

function isOfLine(call: Call, ground: Ground<unknown>, readerId: string, employeeId: string) {
  const { agencyId, queries, today: day } = ground;
  return once(knownOf(call).isOfLine, employeeId, () =>
    call.services.isOfLine(queries, { agencyId, day }, readerId, employeeId),
  );
}

function once<T>(answers: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const answer = answers.get(key) ?? find();
  answers.set(key, answer);
  return answer;
}

function standingOf({ roles, actingFor }: Actor): SightStanding {
  const office = (["personnel", "auditor", "administrator", "agency-head"] as const).find((role) =>
    roles.has(role),
  );
  return office ?? (actingFor === undefined ? "party" : "acting");
}

type Noted = {
  agencyId: number;
  employeeId: string;
  readerId: string;
  day: string;
  matter: string;
  standing: SightStanding;
  now: Date;
};

const noting = prepared((queries, { agencyId, employeeId, readerId, day, matter, standing, now }: Noted) =>
  queries
    .insertInto("file_access")
    .values({
      ...{ agency_id: agencyId, employee_id: employeeId, reader_id: readerId, day, matter, standing },
      ...{ first_at: now, last_at: now },
    })
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "employee_id", "day", "reader_id", "matter"]).doUpdateSet((row) => ({
        times: row("file_access.times", "+", 1),
        last_at: row.ref("excluded.last_at"),
        standing: row.ref("excluded.standing"),
      })),
    )
    .compile(),
);
