import type { Law } from "#rules/law.ts";
import type { ConductValue } from "./conduct.law.ts";

/** The values of conduct (BerAKHLAK) in their official order, each with its guide behaviours. */
export function conductValues(law: Law): readonly ConductValue[] {
  return law.get("conduct-values", "values").value;
}

/** The value with this code ("accountable"), if there is one. */
export function findConductValue(code: string, law: Law): ConductValue | undefined {
  return conductValues(law).find((value) => value.code === code);
}
