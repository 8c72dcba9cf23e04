import { sql } from "kysely";
import { z } from "zod";
import { noService } from "#measures/told-counts.ts";
import { agencyOf } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { type Law, lawOn } from "#rules/law.ts";
import { sampleSize } from "#rules/satisfaction/sample-size.ts";
import { isTold } from "#statistics/disclosure.ts";
import { surveyUnit, surveyUnits } from "../reach.ts";
import type { Channel } from "../survey.schema.ts";
import { checkOf } from "./check.ts";
import { figuresOf, weakestOf } from "./figures.ts";
import {
  before,
  overBy,
  type Period,
  PeriodAsked,
  periodOf,
  periodOfQuarter,
  quartersOf,
  quartersUpTo,
} from "./period.ts";
import { populationOf } from "./population.ts";
import { profileOf } from "./profile.sql.ts";
import { Result } from "./result.schema.ts";
import { servicesNamed } from "./services-named.ts";
import { talliesBy, type Which } from "./tally.sql.ts";
import { type Tally, together } from "./tally.ts";
import { targetOf } from "./target-of.ts";
import { groupOf, type ToldHere, toldHere, toldParts, toldToKeepers } from "./told.ts";

const Input = PeriodAsked.extend({ unitId: z.guid(), serviceId: z.guid().nullish() });

export const readSurveyResult = query({
  name: "survey.result",
  route: {
    method: "GET",
    path: "/units/{unitId}/survey-result",
    summary:
      "The index of satisfaction of a unit in a year or a quarter, with its intervals and where it comes from",
    tags: ["survey"],
  },
  who: "signed-in",
  input: Input,
  output: Result,
  run: (ground) => resultOf(ground, ground.input),
});

/** The whole result of a unit, as far as the actor may see it. */
export async function resultOf(
  ground: Ground<unknown>,
  { unitId, serviceId, ...asked }: z.output<typeof Input>,
): Promise<Result> {
  const { queries, agencyId, services } = ground;
  const unit = await surveyUnit(ground, unitId);
  const whole = periodOf(asked);
  const period = unit.isKept ? whole : overBy(whole, ground.today);
  const law = lawOn(services.law, whole.to);
  const which = { agencyId, unitId, serviceId: serviceId ?? null, from: period.from, to: period.to };
  const [agency, quarters, ofServices, target, population, isTold] = await Promise.all([
    agencyOf(queries, agencyId),
    quartersBy(ground, which, period),
    talliesBy(queries, which, sql`answer.service_id`),
    targetOf(queries, { agencyId, unitId, year: period.year }),
    populationOf(queries, which),
    unit.isKept
      ? toldToKeepers
      : surveyUnits(ground).then((units) =>
          toldHere(ground, { units, from: period.year - yearsBack, through: period.year }),
        ),
  ]);
  const all = together(quartersOf(period).flatMap((quarter) => [...(quarters.get(quarter)?.values() ?? [])]));
  const seen = { ...which, law, isKept: unit.isKept, isTold };
  const figures = isTold({ ...which, period }) ? figuresOf(all, law, population) : null;
  return {
    ...{ unit, agency: agency.name, period, serviceId: serviceId ?? null, target },
    ...(figures ?? { answers: null, ikm: null, elements: [], because: [] }),
    elements: [...(figures?.elements ?? [])],
    because: [...(figures?.because ?? [])],
    ...timesOf(quarters, period, seen),
    sample: sampleOf(unit.isKept || figures ? population : null, law),
    services: await servicesOf(ground, ofServices, period, seen),
    profile: figures ? await profileTold(ground, which, unit.isKept) : [],
    weakest: weakestOf(figures?.elements ?? []).map(({ element }) => element),
    check: unit.isKept
      ? await checkOf(ground, { ...which, timeZone: agency.timeZone }, law, population)
      : null,
  };
}

/** How many came in, and of how many an answer is wanted; null where that may not be told. */
function sampleOf(population: number | null, law: Law): Result["sample"] {
  return { population, wanted: population ? sampleSize(population, law).value : null };
}

type Seen = Which & { unitId: string; law: Law; isKept: boolean; isTold: ToldHere };
const yearsBack = 2; // the line through time begins there
type Quarters = ReadonlyMap<string, ReadonlyMap<Channel, Tally>>;

/** By quarter and channel, for the line through time, the channels, the period and the one before: one query. */
async function quartersBy({ queries }: Ground<unknown>, which: Which, period: Period): Promise<Quarters> {
  const from = `${period.year - yearsBack}-01-01`;
  const key = sql`to_char(answer.day, 'YYYY"-Q"Q ') || answer.channel`;
  const tallies = await talliesBy(queries, { ...which, from }, key);
  const quarters = new Map<string, Map<Channel, Tally>>();
  for (const [name, tally] of tallies) {
    const [quarter = "", channel = ""] = name.split(" ");
    const ofQuarter = quarters.get(quarter) ?? new Map<Channel, Tally>();
    quarters.set(quarter, ofQuarter.set(channel as Channel, tally));
  }
  return quarters;
}

function timesOf(quarters: Quarters, period: Period, seen: Seen) {
  const { law, isKept, isTold } = seen;
  const ofQuarter = (quarter: string) => together([...(quarters.get(quarter)?.values() ?? [])]);
  const inPeriod = quartersOf(period).flatMap((quarter) => [...(quarters.get(quarter) ?? [])]);
  const channels = Map.groupBy(inPeriod, ([channel]) => channel);
  const byChannel = new Map(
    [...channels].map(([channel, some]) => [channel, together(some.map(([, tally]) => tally))] as const),
  );
  const past = before(period);
  const isWholeTold = isTold({ ...seen, period });
  return {
    past: groupOf(together(quartersOf(past).map(ofQuarter)), law, isTold({ ...seen, period: past })),
    trend: quartersUpTo(period).map((quarter) => ({
      quarter,
      group: groupOf(ofQuarter(quarter), law, isTold({ ...seen, period: periodOfQuarter(quarter) })),
    })),
    channels: toldParts(byChannel, law, { isKept, isWholeTold }).map(({ key, group }) => ({
      channel: key,
      group,
    })),
  };
}

async function servicesOf(
  { queries, agencyId }: Ground<unknown>,
  tallies: ReadonlyMap<string, Tally>,
  period: Period,
  { unitId, law, isTold }: Seen,
): Promise<Result["services"]> {
  const names = await servicesNamed(queries, agencyId, [...tallies.keys()].filter(Boolean));
  return [...tallies]
    .map(([key, tally]) => ({
      serviceId: key || null,
      name: names.get(key) ?? "",
      group: groupOf(tally, law, isTold({ unitId, serviceId: key || noService, period })),
    }))
    .toSorted(
      (one, other) =>
        (other.group.answers ?? 0) - (one.group.answers ?? 0) || (one.name < other.name ? -1 : 1),
    );
}

/** A field of which some value tells of fewer than five is left out whole for those who do not look after the unit. */
async function profileTold(
  { queries }: Ground<unknown>,
  which: Which,
  isKept: boolean,
): Promise<Result["profile"]> {
  const all = await profileOf(queries, which);
  const small = new Set(all.filter(({ answers }) => !isTold(answers)).map(({ field }) => field));
  return isKept ? all : all.filter(({ field }) => !small.has(field));
}
