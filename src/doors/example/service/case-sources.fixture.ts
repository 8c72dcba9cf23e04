import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import { workClock } from "#rules/working-time/work-clock.ts";
import type { CaseSources } from "./sources.ts";
import { readApplicants, readTruth } from "./truth.schema.ts";

const week = [
  [450, 720],
  [780, 960],
] as const;

/** Counters like Plaju's, with two services, without a database. */
export async function sourcesOn(now: Date): Promise<CaseSources> {
  const [truth, applicants, law] = [await readTruth(), await readApplicants(), loadLaw("regulations")];
  const year = now.getUTCFullYear();
  const off = [year - 1, year].flatMap((one) => offDaysOf(one, law)?.value.days ?? []);
  const days = new Set(off.map(({ day }) => day));
  const weekly = { "1": week, "2": week, "3": week, "4": week, "5": [[450, 690]] as const };
  const clock = workClock(
    {
      hours: [{ startsOn: `${year - 1}-01-01`, weekly }],
      isOff: (day) => days.has(day),
      utcOffsetMinutes: 420,
    },
    `${year - 2}-12-01`,
    `${year + 1}-12-31`,
  );
  const shared = { version: 1, requirements: ["ktp", "kk"], steps: ["check", "sign"] };
  const services = [
    { ...shared, serviceId: "letter", code: "domisili", time: { value: 60, unit: "minute" }, weight: 1 },
    { ...shared, serviceId: "heirs", code: "ahli-waris", time: { value: 3, unit: "working-day" }, weight: 3 },
  ] as const;
  return {
    counters: Object.keys(truth.places).map((name) => ({
      unitId: name,
      name,
      clock,
      services,
      people: ["a", "b", "c"].map((one) => `${name}/${one}`),
      head: `${name}/head`,
    })),
    truth,
    applicants,
    firstDay: `${year - 1}-01-02`,
    now,
    eids: off.filter(({ name }) => name.startsWith("Idulfitri")).map(({ day }) => day),
    lawOn: (day) => lawOn(law, day),
  };
}
