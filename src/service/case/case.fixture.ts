import { as } from "#test/setup/as.ts";
import { openCounters, type ServicesInWorld } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { takeIn } from "./intake/take-in.ts";
import { readCase } from "./work/read-case.ts";

export type CounterWorld = { world: World; services: ServicesInWorld; at: (moment: string) => void };

/** A world with its counters open, on Tuesday 10 March 2026 at nine in the morning; `at` moves the clock to a moment. */
export async function worldWithCounters(): Promise<CounterWorld> {
  const world = await makeWorld();
  const services = await openCounters(world);
  const at = (moment: string) => {
    Object.assign(world.services, { clock: () => new Date(`${moment}:00+07:00`) });
  };
  return { world, services, at };
}

/** The letter at the ward, both papers there; by Yuni of the ward. */
export function takenIn(
  { world, services }: CounterWorld,
  more: Partial<Record<"name" | "phone" | "note", string>> & { papers?: string[] } = {},
) {
  return as(world, "wardMember", takeIn, {
    ...{ unitId: world.units.ward, serviceId: services.letter, name: "Sulastri", phone: "081234567890" },
    papers: ["ktp", "kk"],
    ...more,
  });
}

/** A case as somebody sees it, with the revision to send back. */
export async function seen(world: World, who: Parameters<World["call"]>[0], caseId: string) {
  const shown = await as(world, who, readCase, { caseId });
  return { ...shown, change: { caseId, revision: shown.open?.revision ?? 1 } };
}
