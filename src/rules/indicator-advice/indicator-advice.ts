import { type FieldOfWork, fieldOfWork } from "./field-of-work.ts";
import { type IndicatorDraft, type Signals, signalsOf } from "./signals.ts";

/** A hint never blocks; praise is for an indicator that no rule finds fault with. */
export type AdviceCode = (typeof hints)[number][0] | "measurable" | "measurable-for-citizens";

/** The message `advice.example.<this>`: a better wording from the same field of work, in the chosen aspect. */
export type ExampleKey = `${FieldOfWork}.${"quantity" | "quality" | "time" | "cost"}`;

/** The sentence is the message `advice.<code>`. */
export type Advice = {
  readonly code: AdviceCode;
  readonly severity: "hint" | "praise";
  readonly example?: ExampleKey;
};

/** Nobody reads a list of seven: the most useful come first, and the rest wait until these are mended. */
const hintsMax = 3;

/** Every hint with its rule, the most useful first: what is measured comes before how it is written. */
const hints = [
  ["attendance", ({ attendance, citizens }) => attendance && !citizens],
  ["activity", ({ activity }) => activity],
  ["paper-count", (s) => s.paper && s.counted && !s.paperQuality && !s.citizens && !s.activity],
  ["no-number", ({ hasNumber }) => !hasNumber],
  ["below-zero", ({ belowZero }) => belowZero],
  ["no-unit", ({ hasNumber, hasUnit }) => hasNumber && !hasUnit],
  ["vague", ({ vague, vagueWithoutTime }) => vague || vagueWithoutTime],
  ["aspect-time", ({ namesTime }, aspect) => aspect === "time" && !namesTime],
  ["aspect-cost", ({ money, percent }, aspect) => aspect === "cost" && !money && !percent],
  [
    "aspect-quality",
    ({ unitCounts, paperQuality }, aspect) => aspect === "quality" && unitCounts && !paperQuality,
  ],
  ["trivial-target", ({ onlyHundredPercent, namesTime }) => onlyHundredPercent && !namesTime],
  ["two-things", ({ twoThings }) => twoThings],
  ["no-period", ({ hasNumber, unitCounts, namesPeriod }) => hasNumber && unitCounts && !namesPeriod],
] as const satisfies readonly (readonly [string, (signals: Signals, aspect: string) => boolean])[];

/**
 * Advice on an indicator while it is written, by plain rules that can be read above: at most three hints, the
 * first with an example of a better wording, or praise. Nothing for a draft of fewer than two words.
 */
export function adviseOnIndicator(draft: IndicatorDraft): Advice[] {
  if (draft.statement.trim().split(/\s+/).length < 2) return [];
  const signals = signalsOf(draft);
  const found = hints.filter(([, holds]) => holds(signals, draft.aspect)).map(([code]) => code);
  if (found.length === 0) {
    return [{ code: signals.citizens ? "measurable-for-citizens" : "measurable", severity: "praise" }];
  }
  const example = exampleFor(draft);
  return found
    .slice(0, hintsMax)
    .map((code, index) => ({ code, severity: "hint", ...(index === 0 ? { example } : {}) }));
}

/** Time is what the public feels first, so it stands in while no aspect is chosen. */
function exampleFor(draft: IndicatorDraft): ExampleKey {
  return `${fieldOfWork(draft.statement.toLowerCase())}.${draft.aspect || "time"}`;
}
