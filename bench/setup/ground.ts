import { callAs } from "#doors/commands/call-as.ts";
import { type Ground, openGround } from "#doors/commands/ground.ts";
import { recordNouns } from "#ledger/record/record-noun.ts";
import { measureRegistry } from "#measures/registry.ts";
import { personalDataOf } from "#platform/personal-data/holding.ts";
import type { Call } from "#platform/procedures/services.ts";
import { readSettings } from "#platform/settings/settings.ts";
import type { House } from "./house.ts";

const agencyId = 1;

/** A second process's ground on a house's database: for calling procedures without a door. */
export async function groundOn({
  databaseUrl,
  dataFolder,
}: Pick<House, "databaseUrl" | "dataFolder">): Promise<Ground> {
  const settings = readSettings({ DATABASE_URL: databaseUrl, AMPERA_DATA: dataFolder, LOG_LEVEL: "warn" });
  return openGround(settings, {
    kinds: [],
    schedules: [],
    nouns: recordNouns(),
    personalData: personalDataOf(),
    measures: measureRegistry(),
    waiting: [],
  });
}

/** The call of one person of the example. */
export function callOf(ground: Ground, nip: string): Promise<Call> {
  return callAs(ground, agencyId, nip);
}
