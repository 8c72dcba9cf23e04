import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { isMessageKey, say, sayIfKnown } from "#platform/words/words.ts";
import { isDay } from "#rules/day.ts";
import { showDay, showNumber } from "#ui/locale.ts";
import type { RecordLine, RecordView } from "./record.schema.ts";

/** What happened: "Evaluasi ditetapkan". A kind from before this program knew its words shows its code. */
export function kindInWords(kind: string): string {
  return sayIfKnown(`record.kind.${kind}`);
}

/** Who did it: "oleh Hendra Wijaya, Plt. Camat", "dengan sendirinya", or that it is not told. */
export function doerInWords({ by, actingFor, isUnnamed }: RecordLine): string {
  if (isUnnamed) return say("record.by.unnamed");
  if (by === null) return say("record.by.clock");
  return actingFor === null
    ? say("record.by", { name: by })
    : say("record.by.acting", { name: by, actingFor });
}

/** The beginning of the names of facts. */
const factWords = "record.fact.";

/** The facts that have a name in words, in the order in which they were kept. Numbers of rows and the like have none. */
export function factsInWords({ facts }: Pick<RecordView, "facts">): { term: string; value: string }[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const key = factWords + name;
    return isMessageKey(key) && value !== "" ? [{ term: say(key), value: valueInWords(name, value) }] : [];
  });
}

function valueInWords(name: string, value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? say("record.yes") : say("record.no");
  if (typeof value === "number") return name === "year" ? String(value) : showNumber(value);
  if (name === "interval") return intervalName(value);
  if (isDay(value)) return showDay(value);
  const families = [
    `document.kind.${value}`,
    `role.${value}`,
    `record.value.${value}`,
    `rules.value.${value}`,
  ];
  const known = families.find((key) => isMessageKey(key));
  return known === undefined ? value : sayIfKnown(known);
}
