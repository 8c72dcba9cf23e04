import { lineWords } from "#appraisal/organisation-rating/organisation-rating-words.ts";
import { type MessageKey, say, sayIfKnown } from "#platform/words/words.ts";
import { showList, showNumber } from "#ui/locale.ts";
import type { CellKind } from "./cells.ts";
import type { Difference } from "./difference.ts";
import type { Matter } from "./matters.ts";
import type { ShownOutcome, ShownUnit } from "./outcome.schema.ts";
import type { CellValue } from "./typed.ts";
import type { Parameter } from "./what-if.schema.ts";

/** The parts in which the values stand on the page, in the order of a year. */
export const sections = [
  "deadlines",
  "absences",
  "quadrant",
  "pattern",
  "heads",
  "objection",
  "percentages",
  "levels",
] as const;
export type Section = (typeof sections)[number];

export function sectionOf({ topic, parameter }: Parameter): Section {
  switch (topic) {
    case "evaluation-cycle":
      return "deadlines";
    case "annual-parts":
      return "absences";
    case "overall-rating":
      return "quadrant";
    case "organisation-rating":
      return parameter === "head-results" ? "heads" : "pattern";
    case "objection":
      return "objection";
    default:
      return parameter === "percentages" ? "percentages" : "levels";
  }
}

/** What a value is called: "Koefisien setahun, Ahli Muda". */
export function nameOf(parameter: Parameter): string {
  const about = Object.fromEntries(
    Object.entries(parameter.about).map(([name, codes]) => [
      name,
      typeof codes === "string" ? inWords(codes) : showList(codes.map(inWords), "or"),
    ]),
  );
  return say(nameKey(parameter), about);
}

function nameKey({ parameter, part, about }: Parameter): MessageKey {
  switch (parameter) {
    case "quadrant":
    case "majority":
    case "head-results":
    case "percentages":
    case "filing-days":
    case "absence-kinds":
      return `what-if.name.${parameter}`;
    case "pattern":
      return `what-if.name.pattern.${about.line === "at-least" || about.line === "at-most" ? about.line : "most"}`;
    case "planning-deadline":
    case "annual-evaluation-deadline":
      return `what-if.name.${parameter}.${part === "day" ? "day" : "month"}`;
    default:
      return `what-if.name.${part === "rankNeed" || part === "levelNeed" ? part : "coefficient"}`;
  }
}

/** A code of the rules in words; a name of the law is in words already. */
function inWords(code: string): string {
  const key = `rules.value.${code}`;
  const words = sayIfKnown(key);
  return words === key ? code : words;
}

/** How many people; null where so few that it is not told. */
export function peopleWords(count: number | null): string {
  return count === null ? say("what-if.people.few") : say("what-if.people", { count });
}

/** How many people a matter concerns. */
export function countOf(counts: ShownOutcome["matters"], named: Matter): number | null {
  const found = counts.find(({ matter }) => matter === named);
  return found ? found.people : 0;
}

/** A value with its unit: "70%", "25", "Baik". */
export function valueWords(kind: CellKind, value: CellValue): string {
  if (typeof value === "number") {
    const unit = unitOf(kind);
    return unit ? `${showNumber(value)} ${unit}` : showNumber(value);
  }
  return choiceWords(kind, String(value));
}

export function choiceWords(kind: CellKind, code: string): string {
  if (kind !== "pauses") return inWords(code);
  return say(code === "pauses" ? "what-if.pauses" : "what-if.goes-on");
}

/** Stands after the number. */
export function unitOf(kind: CellKind): string | undefined {
  if (kind === "share" || kind === "percent") return "%";
  if (kind === "points" || kind === "days") return say(`what-if.unit.${kind}`);
  return undefined;
}

/** What somebody's rating, points or day would be. */
export function differenceWords(matter: Difference["matter"], value: string | number): string {
  if (typeof value === "string") return inWords(value);
  return matter === "pause" ? `${showNumber(value)} ${say("what-if.unit.days")}` : showNumber(value, 2);
}

/** The lines of its pattern from which a unit departs; "–" where it departs from none. */
export function departuresWords(verdicts: ShownUnit["before"]): string {
  const lines = verdicts.filter(({ state }) => state === "departs").map(({ line }) => lineWords(line));
  return lines.join("; ") || say("what-if.unit.fits");
}
