import type { DatedHours } from "#rules/working-time/opening-hours.ts";

/**
 * The hours of a unit out of those on its way up (`step` 0 is its own): before its own first ones it keeps those of
 * the nearest unit above that has any then.
 */
export function inheritedHours(path: readonly (DatedHours & { readonly step: number })[]): DatedHours[] {
  const held: DatedHours[] = [];
  const steps = [...new Set(path.map(({ step }) => step))].sort((a, b) => a - b);
  for (const step of steps) {
    const nearer = held.map(({ startsOn }) => startsOn).sort()[0];
    const earlier = path.filter(
      (one) => one.step === step && (nearer === undefined || one.startsOn < nearer),
    );
    held.push(...earlier.map(({ startsOn, weekly }) => ({ startsOn, weekly })));
  }
  return held.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}
