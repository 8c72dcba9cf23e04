import { addDays, dayIn } from "#platform/clock/clock.ts";
import type { Services } from "#platform/procedures/services.ts";
import { lawOn } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import {
  type CounterOnDay,
  clocksOfUnits,
  countersOn,
  keepCaseHistory,
  type PastCase,
} from "#service/index.ts";
import { inventCases } from "./invent-cases.ts";
import type { CaseSources, Counter } from "./sources.ts";
import { readApplicants, readTruth } from "./truth.schema.ts";

export type Where = { readonly agencyId: number; readonly timeZone: string };

/** Two years of cases at the counters that the example has, up to now; `casesMax`: so many of them, for a small copy. */
export async function loadCases(services: Services, where: Where, casesMax: number): Promise<LoadedCases> {
  const sources = await sourcesOf(services, where);
  const all = inventCases(sources);
  const cases = all.length <= casesMax ? all : inventCases(sources, casesMax / all.length);
  if (cases.length > 0) await keepCaseHistory(services, where.agencyId, cases);
  return { counters: sources.counters, cases };
}

export type LoadedCases = { readonly counters: readonly Counter[]; readonly cases: readonly PastCase[] };

/** What the cases are invented from: the counters as the database has them, the law, and the truth of the example. */
async function sourcesOf(services: Services, where: Where): Promise<CaseSources> {
  const now = services.clock();
  const today = dayIn(where.timeZone, now);
  const year = Number(today.slice(0, 4));
  const off = [year - 1, year].flatMap((one) => offDaysOf(one, services.law)?.value.days ?? []);
  const counters = await services.database.read(where.agencyId, async (queries) => {
    const found = await countersOn(queries, where.agencyId, today);
    const units = found.map(({ unitId }) => unitId);
    const [from, to] = [`${year - 2}-12-01`, addDays(today, 400)];
    const clocks = await clocksOfUnits(queries, services.law, where, units, from, to);
    return found.flatMap((counter) => {
      const clock = clocks.get(counter.unitId);
      return clock ? [counterOf(counter, clock)] : [];
    });
  });
  return {
    counters,
    truth: await readTruth(),
    applicants: await readApplicants(),
    firstDay: `${year - 1}-01-02`,
    now,
    eids: off.filter(({ name }) => name.startsWith("Idulfitri")).map(({ day }) => day),
    lawOn: (day) => lawOn(services.law, day),
  };
}

/** At the counter sit those of its sections of service who lead nothing; who leads such a section signs. */
function counterOf({ people, ...counter }: CounterOnDay, clock: Counter["clock"]): Counter {
  const ofService = people.filter(({ unitName }) => unitName.includes("Pelayanan"));
  return {
    ...counter,
    clock,
    people: ofService.filter(({ leads }) => !leads).map(({ employeeId }) => employeeId),
    head: ofService.find(({ leads }) => leads)?.employeeId ?? null,
  };
}
