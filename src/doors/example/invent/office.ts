import { addDays } from "#platform/clock/clock.ts";
import { workday, workdayFrom } from "./days.ts";
import { placeOf } from "./roster.ts";
import type { Sources, Telling } from "./telling.ts";

/** What the personnel office does for a year before and in it: the year itself, its days, the goals. */
export function prepareYear(telling: Telling, year: number, day: string, { scenes, roster, pools }: Sources) {
  const { office } = scenes;
  telling.tell(day, office, "", { kind: "open-period", year });
  for (const [number, goal] of pools.words.goals.entries()) {
    const key = `${year}/agency/${number}`;
    telling.tell(day, office, "", { kind: "add-goal", key, year, unit: null, serves: null, ...goal });
  }
  for (const lurah of roster.filter(({ title }) => title.startsWith("Lurah"))) {
    const { unitGoal } = pools.words;
    const statement = unitGoal.statement.replace("{tempat}", placeOf(lurah));
    const key = `${year}/${lurah.unit}`;
    const goal = { ...unitGoal, statement, key, unit: lurah.unit, serves: `${year}/agency/0` };
    telling.tell(day, office, "", { kind: "add-goal", year, ...goal });
  }
  const reason = "Agar sepekan tersisa untuk memperbaiki";
  const days = { plan: `${year}-01-24`, annual: `${year + 1}-01-15` };
  for (const [step, dueOn] of Object.entries(days))
    telling.tell(day, office, "", { kind: "set-deadline", year, step, dueOn, reason });
}

/** The achievements of the organisations: quarter by quarter in the year that runs, as a whole at its end. */
export function rateUnits(telling: Telling, year: number, { scenes, roster }: Sources): void {
  const units = [...new Set(roster.filter(({ depth }) => depth === 1).map(({ unit }) => unit))];
  const intervals = [
    { interval: "q1", day: `${year}-04-08` },
    { interval: "q2", day: `${year}-07-08` },
    { interval: "q3", day: `${year}-10-08` },
    { interval: "annual", day: `${year}-12-08` },
  ];
  for (const { interval, day: on } of intervals) {
    const day = workdayFrom(on);
    const agency = { kind: "rate-unit", year, interval, unit: "Kecamatan Plaju", rating: "good" } as const;
    const letter = `800/${interval}/SETDA/${year}`;
    telling.tell(day, scenes.office, "", { ...agency, letter });
    for (const unit of units) {
      const rating = scenes.ratings[unit] ?? "good";
      telling.tell(day, scenes.head, "", { ...agency, unit, rating, letter: null });
    }
  }
}

/** At the end of a year: the unit that departs says why, and the year is closed. */
export function closeYear(telling: Telling, year: number, { scenes, roster }: Sources): void {
  const { departs, closing, office } = scenes;
  const { unit, reason } = departs.explained;
  const leader = roster.find((one) => one.unit === unit && one.depth === 1);
  const explain = { kind: "explain-spread", year, unit, body: reason } as const;
  if (leader) telling.tell(workday(`${year}-12-29`), leader.nip, "", explain);
  const close = { kind: "close-year", year, reason: closing.reason } as const;
  telling.tell(workdayFrom(`${year + 1}-${closing.on}`), office, "", close);
}

/** The founder's own tasks last a year; without them nobody could keep the second one. */
export function renewTasks(telling: Telling, year: number, { scenes, today }: Sources): void {
  const span = { startsOn: `${year + 1}-01-03`, endsOn: addDays(today, 366) };
  for (const role of ["personnel", "administrator"] as const) {
    const renew = { kind: "renew-task", nip: scenes.office, role, ...span } as const;
    telling.tell(workday(`${year}-12-16`), scenes.office, "", renew);
  }
}
