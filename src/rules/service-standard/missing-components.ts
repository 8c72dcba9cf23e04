import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { ComponentCode } from "./service-standard.law.ts";

/** What a standard says so far: how much of what is counted, and which components are told in words. */
export type StandardFacts = {
  readonly requirements: number;
  readonly steps: number;
  /** A time is promised in minutes or days. */
  readonly hasTime: boolean;
  readonly words: readonly string[];
};

/**
 * The components that a standard still lacks, in their official order: none may be missing when it is published. A fee
 * is always said, since none is "free". Source: PermenPAN-RB 15/2014.
 */
export function missingComponents(facts: StandardFacts, law: Law): Decision<readonly ComponentCode[]> {
  const components = law.get("service-standard", "components");
  const said: Partial<Record<ComponentCode, boolean>> = {
    requirements: facts.requirements > 0,
    procedure: facts.steps > 0,
    time: facts.hasTime || facts.words.includes("time"),
    fee: true,
  };
  const value = components.value
    .map(({ code }) => code)
    .filter((code) => !(said[code] ?? facts.words.includes(code)));
  const inputs = { all: components.value.length, said: components.value.length - value.length };
  return {
    value,
    because: [{ rule: "missing-components", article: components.source, inputs, outcome: value.length }],
  };
}
