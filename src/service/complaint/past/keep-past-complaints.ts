import { createHash } from "node:crypto";
import { touchMeasures } from "#measures/touch.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { lawOn } from "#rules/law.ts";
import { agencyClock } from "../agency-clock.ts";
import { nextNumbers } from "../lodge/next-number.ts";
import { topUnit } from "../touch-complaint.ts";
import type { PastComplaint } from "./past-complaint.ts";
import { type Numbered, type RowsAt, rowsOf } from "./past-rows.ts";

/**
 * Takes in complaints, suggestions, questions and thanks from before this program was there, all or none, in the order
 * in which they came, with one record of how many and a hash over their numbers and moments. The caller has checked
 * who may.
 */
export async function keepPastComplaints(
  services: Services,
  agencyId: number,
  complaints: readonly PastComplaint[],
): Promise<void> {
  const now = services.clock();
  await services.database.write(agencyId, async (queries) => {
    const { clock, timeZone } = await agencyClock({ queries, agencyId, services }, now);
    const numbered = await numberedOf(queries, agencyId, complaints, timeZone);
    const terms = { clock, lawAt: (at: Date) => lawOn(services.law, clock.dayOf(at)) };
    await insertAll(queries, numbered, { agencyId, sealing: services.sealing, terms });
    const { unitId: top } = await topUnit(queries, agencyId);
    await touchMeasures(queries, agencyId, "complaint", touchedBy(complaints, top, timeZone), now);
    const happening = {
      kind: "complaint.history-kept",
      subject: { kind: "agency", id: String(agencyId) },
      facts: { complaints: numbered.length, sha256: hashOf(numbered) },
    };
    const by = {
      ...{ actor: null, agencyId, procedure: "complaint.keep-history", now },
      nouns: services.ledger.nouns,
    };
    await keepRecord(queries, [happening], by);
  });
}

async function numberedOf(
  queries: Queries,
  agencyId: number,
  complaints: readonly PastComplaint[],
  timeZone: string,
): Promise<Numbered[]> {
  const inOrder = complaints.toSorted((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
  const years = Map.groupBy(inOrder, ({ receivedAt }) => Number(dayIn(timeZone, receivedAt).slice(0, 4)));
  const numbered: Numbered[] = [];
  for (const [year, ofYear] of years) {
    const numbers = await nextNumbers(queries, agencyId, year, ofYear.length);
    for (const [at, past] of ofYear.entries())
      numbered.push({ past, complaintId: newId(past.receivedAt), number: numbers[at] ?? "" });
  }
  return numbered;
}

const complaintsAtOnce = 500;

async function insertAll(queries: Queries, numbered: readonly Numbered[], at: RowsAt): Promise<void> {
  for (let from = 0; from < numbered.length; from += complaintsAtOnce) {
    const all = numbered.slice(from, from + complaintsAtOnce).map((one) => rowsOf(one, at));
    const insert = async <Row>(rows: readonly Row[], into: (rows: readonly Row[]) => Promise<unknown>) => {
      if (rows.length > 0) await into(rows);
    };
    await insert(
      all.map(({ complaint }) => complaint),
      (rows) => queries.insertInto("complaint").values(rows).execute(),
    );
    await insert(
      all.flatMap(({ words }) => words),
      (rows) => queries.insertInto("complaint_words").values(rows).execute(),
    );
    await insert(
      all.flatMap(({ identity }) => identity),
      (rows) => queries.insertInto("complaint_identity").values(rows).execute(),
    );
    await insertSteps(queries, all, insert);
  }
}

type AllRows = readonly ReturnType<typeof rowsOf>[];
type Insert = <Row>(rows: readonly Row[], into: (rows: readonly Row[]) => Promise<unknown>) => Promise<void>;

async function insertSteps(queries: Queries, all: AllRows, insert: Insert): Promise<void> {
  await insert(
    all.flatMap(({ check }) => check),
    (rows) => queries.insertInto("complaint_check").values(rows).execute(),
  );
  await insert(
    all.flatMap(({ routing }) => routing),
    (rows) => queries.insertInto("complaint_routing").values(rows).execute(),
  );
  await insert(
    all.flatMap(({ proposal }) => proposal),
    (rows) => queries.insertInto("complaint_proposal").values(rows).execute(),
  );
  await insert(
    all.flatMap(({ answers }) => answers),
    (rows) => queries.insertInto("complaint_answer").values(rows).execute(),
  );
  await insert(
    all.flatMap(({ reopenings }) => reopenings),
    (rows) => queries.insertInto("complaint_reopening").values(rows).execute(),
  );
  await insert(
    all.flatMap(({ appeal }) => appeal),
    (rows) => queries.insertInto("complaint_appeal").values(rows).execute(),
  );
  await insert(
    all.flatMap(({ praise }) => praise),
    (rows) => queries.insertInto("praise").values(rows).execute(),
  );
  await insert(
    all.flatMap(({ closing }) => closing),
    (rows) => queries.insertInto("complaint_closing").values(rows).execute(),
  );
  await insert(
    all.flatMap(({ open }) => open),
    (rows) => queries.insertInto("open_complaint").values(rows).execute(),
  );
}

/** The units and months in whose figures any of them counts. */
function touchedBy(complaints: readonly PastComplaint[], top: string, timeZone: string) {
  const places = complaints.flatMap(({ receivedAt, passedOn, aboutUnitId, answers, praise }) => [
    { unitId: passedOn?.unitId ?? aboutUnitId ?? top, at: receivedAt },
    ...answers,
    ...(praise ? [praise] : []),
  ]);
  const touched = places.map(({ unitId, at }) => ({ unitId, month: dayIn(timeZone, at).slice(0, 7) }));
  return [...new Map(touched.map((one) => [`${one.unitId} ${one.month}`, one])).values()];
}

function hashOf(numbered: readonly Numbered[]): string {
  const hash = createHash("sha256");
  for (const { number, past } of numbered) hash.update(`${number} ${past.receivedAt.toISOString()}\n`);
  return hash.digest("hex");
}
