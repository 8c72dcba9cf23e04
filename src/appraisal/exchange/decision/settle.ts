import { z } from "zod";
import { importUnread, nothingToDecide, ownRating } from "#appraisal/exchange/exchange.errors.ts";
import { exchangeKeepers } from "#appraisal/exchange/exchange-readers.ts";
import { type ComparedRow, comparedRows } from "#appraisal/exchange/import/compared-rows.ts";
import { openKinds, type RatingImport } from "#appraisal/exchange/import/import.schema.ts";
import { ratingImportById } from "#appraisal/exchange/import/import-rows.ts";
import { tellRatingChanged } from "#appraisal/follow-up/rating-changed.ts";
import { lockDecisions } from "#appraisal/period/opened-year.ts";
import { SomeWords } from "#appraisal/plan/plan.schema.ts";
import { expectYearOpen } from "#appraisal/year-end/expect-year-open.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { written } from "#platform/procedures/written-number.ts";
import { keepOurs, recordTheirs } from "./decided-rows.ts";
import { nationalRatingId } from "./national-rating.binding.ts";
import { reasonMin } from "./reason.ts";
import { tellOfRecorded } from "./tell.ts";

const ordinalsMax = 1000;
const linesMax = 100_000; // a file has no more rows

const Input = z.object({
  importId: z.uuid(),
  /** Of the page that the decision was made on. */
  revision: Revision,
  kind: z.enum(openKinds),
  /** `ours`: the rating here stands; `national`: the national system's is recorded and counts. */
  choice: z.enum(["ours", "national"]),
  /** Lines by their place in the file; `isAll`: every line of the kind instead. */
  ordinals: z
    .array(written(z.int().min(0)))
    .max(ordinalsMax)
    .default([]),
  isAll: z.boolean().default(false),
  reason: SomeWords(1000),
});
type Input = z.output<typeof Input>;
type Facts = RatingImport & { revision: number };

export const settleRatings = command({
  name: "exchange.settle",
  route: {
    method: "POST",
    path: "/rating-imports/{importId}/decisions",
    summary:
      "Decide on lines that differ or stand in the file only: ours stands, or the national rating is recorded",
    tags: ["exchange"],
  },
  who: exchangeKeepers,
  input: Input,
  output: z.object({ importId: z.uuid(), decided: z.int(), leftOut: z.int() }),
  load: loadImport,
  may: () => true, // `who` says it all, but for one's own line, which `run` leaves out
  run: async (deed) => {
    const { facts, input, record } = deed;
    const { importId, kind, choice, reason } = input;
    expectRevision(facts.revision, input.revision);
    if (facts.reading === null || facts.reading.problems > 0) throw importUnread();
    expectSense(input);
    const { rows, own } = await chosenLines(deed);
    await (choice === "ours" ? keepOurs(deed, rows) : recordTheirs(deed, facts.year, rows));
    await countDecision(deed);
    record({
      kind: choice === "ours" ? "rating-import.ours-kept" : "rating-import.national-recorded",
      subject: { kind: "rating-import", id: importId },
      facts: { year: facts.year, lines: rows.length, of: kind, reason },
    });
    if (choice === "national") {
      recordPeople(deed, rows);
      await tellOfRecorded(deed, facts.year, rows);
      const evaluationIds = rows.flatMap(({ evaluation_id }) => evaluation_id ?? []);
      await tellRatingChanged(deed, evaluationIds);
    }
    return { importId, decided: rows.length, leftOut: own };
  },
});

/**
 * The year's decisions come one after the other, whatever file they are about: two files can speak of the same person.
 * Of two who decide on one file at once the second sees the revision of the first.
 */
async function loadImport(ground: Ground<Input>): Promise<Facts> {
  const { queries, agencyId, input } = ground;
  const { year } = await ratingImportById(queries, agencyId, input.importId);
  await lockDecisions(ground, year);
  if (input.choice === "national") await expectYearOpen(ground, year); // that ours stands changes nothing
  return ratingImportById(queries, agencyId, input.importId);
}

/** Nothing here can be kept where nothing is here; and a rating from elsewhere counts for a reason, or not at all. */
function expectSense({ kind, choice, reason }: Input): void {
  if (choice === "ours" && kind === "only-in-file") throw nothingToDecide();
  if (choice === "national" && reason.length < reasonMin)
    throw invalid([{ path: "reason", code: "exchange.reason-needed" }]);
}

/** Nobody decides which rating of their own stands. */
async function chosenLines(deed: Deed<Input, Facts>): Promise<{ rows: ComparedRow[]; own: number }> {
  const { facts, input } = deed;
  const { kind, isAll } = input;
  if (!isAll && input.ordinals.length === 0) throw invalid([{ path: "all", code: "exchange.choose-lines" }]);
  const ordinals = isAll ? undefined : input.ordinals;
  const found = await comparedRows(deed, facts, { kind, ordinals, limit: linesMax });
  const me = actorOf(deed).employeeId;
  const rows = found.filter((row) => row.employee_id !== me);
  if (rows.length === 0) throw found.length > 0 ? ownRating() : nothingToDecide();
  return { rows, own: found.length - rows.length };
}

/** What is recorded of each person, since it binds them: one record a person, however many lines the file has of them. */
function recordPeople({ facts, input, record }: Deed<Input, Facts>, rows: readonly ComparedRow[]): void {
  const ofPeople = Map.groupBy(rows, (row) => row.employee_id);
  for (const [employeeId, lines] of ofPeople) {
    if (employeeId === null) continue;
    record({
      kind: "national-rating.recorded",
      subject: { kind: "national-rating", id: nationalRatingId(employeeId, facts.year) },
      about: employeeId,
      facts: {
        importId: input.importId,
        reason: input.reason,
        ratings: lines.map(({ interval, overall }) => ({ interval, overall })),
      },
    });
  }
}

async function countDecision({ queries, agencyId, facts, input }: Deed<Input, Facts>): Promise<void> {
  await queries
    .updateTable("rating_import")
    .set({ revision: facts.revision + 1 })
    .where("agency_id", "=", agencyId)
    .where("import_id", "=", input.importId)
    .execute();
}
