import { agencyIds } from "#platform/database/agency-ids.ts";
import type { Services } from "#platform/procedures/services.ts";
import { faultOf } from "./run-job.ts";

/**
 * Does `work` for each of `items`, one after another: one that fails holds up no other. Each failure is logged; at the
 * end the first is thrown, so that the run counts as failed and comes again.
 */
export async function eachByItself<Item>(
  { log }: Pick<Services, "log">,
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      log.error({ event: "each.fault", fault: faultOf(error) });
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}

/** `eachByItself` over every agency there is. */
export async function forEachAgency(
  services: Services,
  work: (services: Services, agencyId: number) => Promise<unknown>,
): Promise<void> {
  await eachByItself(services, await agencyIds(services.database), (agencyId) => work(services, agencyId));
}
