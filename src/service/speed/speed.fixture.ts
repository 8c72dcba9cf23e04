import { newId } from "#platform/clock/new-id.ts";
import { keepCaseHistory } from "#service/case-history/keep-history.ts";
import type { PastCase } from "#service/case-history/past-case.ts";
import { openCounters, type ServicesInWorld } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";

export type SpeedWorld = World & { of: ServicesInWorld };

/** A world with open counters on Tuesday 10 March 2026, nine in the morning. */
export async function speedWorld(): Promise<SpeedWorld> {
  const world = await makeWorld();
  return Object.assign(world, { of: await openCounters(world) });
}

type Told = {
  unitId: string;
  serviceId: string;
  /** "2026-02-03T08:30", where the agency is. */
  received: string;
  waited?: number | null;
  /** Open minutes of work, and when it ended; left out, it is open. */
  worked?: number;
  closed?: string;
  due?: string;
  outcome?: "issued" | "refused" | "withdrawn";
  by?: string;
};

let told = 0;

/** A case as a log would tell it. */
export function pastCase({ unitId, serviceId, received, ...rest }: Told): PastCase {
  told += 1;
  const [receivedAt, by] = [wib(received), rest.by ?? null];
  const open = { is: "open", stepCode: "check", assignedTo: by, pausedSince: null } as const;
  return {
    number: `T-${told}`,
    code: `code${String(told).padStart(8, "0")}`,
    ...{ serviceId, unitId, receivedAt, standardVersion: 1 },
    waitedMinutes: rest.waited ?? null,
    ...{ applicantName: null, enteredBy: by, papers: [], steps: [], pauses: [] },
    dueAt: rest.due ? wib(rest.due) : null,
    end: rest.closed
      ? {
          is: "closed",
          outcome: rest.outcome ?? "issued",
          closedAt: wib(rest.closed),
          closedBy: by,
          workedMinutes: rest.worked ?? 0,
          ...{ pausedMinutes: 0, reason: "", pickedUpAt: null },
        }
      : open,
  };
}

export function wib(text: string): Date {
  return new Date(`${text}:00+07:00`);
}

export async function keep(world: World, cases: readonly PastCase[]): Promise<void> {
  await keepCaseHistory(world.services, world.agencyId, cases);
}

export const anId = () => newId(new Date());
