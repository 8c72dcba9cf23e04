import type { Queries } from "#platform/database/database.ts";

/** What was changed because somebody said something: their words in short, and what is done since. */
export type Improvement = {
  readonly said: string;
  readonly done: string;
  readonly doneOn: string;
  readonly unitName: string;
};

/** The newest first. Where nothing was improved yet, pages leave the matter out. */
export async function improvementsOf(
  _queries: Queries,
  _agencyId: number,
  _limit: number,
): Promise<Improvement[]> {
  return []; // the follow-ups of the surveys and complaints
}
