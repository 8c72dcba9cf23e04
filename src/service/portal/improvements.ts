import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { currentTimeZone } from "#platform/words/words.ts";
import { publishedImprovements } from "#service/survey/improvement/published-improvements.ts";

/** What was changed because somebody said something: their words in short, and what is done since. */
export type Improvement = {
  readonly said: string;
  readonly done: string;
  readonly doneOn: string;
  readonly unitName: string;
};

/** The newest first. Where nothing was improved yet, pages leave the matter out. */
export async function improvementsOf(
  queries: Queries,
  agencyId: number,
  limit: number,
): Promise<Improvement[]> {
  const published = await publishedImprovements(queries, agencyId);
  return published.slice(0, limit).map(({ said, did, publishedAt, unitName }) => ({
    ...{ said, unitName, done: did },
    doneOn: dayIn(currentTimeZone(), publishedAt),
  }));
}
