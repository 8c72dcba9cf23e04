import { z } from "zod";
import { annexSections } from "#appraisal/plan/plan.schema.ts";
import { Indicator, type PlanContent, Result } from "#appraisal/plan/plan-content.ts";
import { canonicalJson } from "./canonical-json.ts";

const ResultAlone = Result.omit({ indicators: true });

/** One part of a plan that two versions say differently; null where the part was not there, or is no more. */
export const Change = z.discriminatedUnion("part", [
  changeOf("result", ResultAlone),
  changeOf("indicator", Indicator),
  changeOf("expectation", z.object({ conductValue: z.string(), expectation: z.string() })),
  changeOf("annex", z.object({ section: z.enum(annexSections), lines: z.array(z.string()) })),
]);
export type Change = z.output<typeof Change>;

function changeOf<Part extends string, Said extends z.ZodType>(part: Part, said: Said) {
  return z.object({ part: z.literal(part), before: said.nullable(), after: said.nullable() });
}

/**
 * What changed from one version to the next, in the order of the printed form. A part is the same when its id is,
 * wherever it stands; moving it is no change. `conductOrder`: the codes of the values as the law orders them.
 */
export function differenceBetween(
  before: PlanContent,
  after: PlanContent,
  conductOrder: readonly string[],
): Change[] {
  return [
    ...pairs(resultsOf(before), resultsOf(after)).map((pair) => ({ part: "result" as const, ...pair })),
    ...pairs(indicatorsOf(before), indicatorsOf(after)).map((pair) => ({
      part: "indicator" as const,
      ...pair,
    })),
    ...conductOrder.flatMap((code) =>
      pairs(expectationsOf(before, code), expectationsOf(after, code)).map((pair) => ({
        part: "expectation" as const,
        ...pair,
      })),
    ),
    ...pairs(annexOf(before), annexOf(after)).map((pair) => ({ part: "annex" as const, ...pair })),
  ];
}

/** What each id said before and says after, where that differs: what stands there now first, then what is gone. */
function pairs<Said extends Parameters<typeof canonicalJson>[0]>(
  before: Map<string, Said>,
  after: Map<string, Said>,
): { before: Said | null; after: Said | null }[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((id) => ({ before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((pair) => canonicalJson(pair.before) !== canonicalJson(pair.after));
}

function resultsOf({ results }: PlanContent) {
  return new Map(results.map((result) => [result.resultId, ResultAlone.parse(result)]));
}

function indicatorsOf({ results }: PlanContent) {
  const indicators = results.flatMap((result) => result.indicators);
  return new Map(indicators.map((indicator) => [indicator.indicatorId, indicator]));
}

function expectationsOf({ expectations }: PlanContent, code: string) {
  const ofValue = expectations.filter(({ conductValue }) => conductValue === code);
  return new Map(ofValue.map((expectation) => [code, expectation]));
}

function annexOf({ annex }: PlanContent) {
  const sections = annexSections.map((section) => ({ section, lines: annex[section] }));
  return new Map(
    sections.filter(({ lines }) => lines.length > 0).map((section) => [section.section, section]),
  );
}
