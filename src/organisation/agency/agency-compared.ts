import { say } from "#platform/words/words.ts";
import type { Compared } from "#ui/form/conflict.tsx";
import { type Entry, typedIn } from "#ui/form/entry.ts";
import { cadences, zoneNames, zones } from "./agency.schema.ts";
import type { Agency } from "./agency.ts";

type Kept = Omit<Agency, "revision">;

/** What was typed of the agency beside what is kept of it, in the words of the form. */
export function comparedAgency(kept: Kept, entry: Entry): Compared[] {
  const typed = (name: keyof Kept) => typedIn(entry, name);
  return [
    { label: say("agency.parent-name"), typed: typed("parentName"), kept: kept.parentName },
    { label: say("agency.name"), typed: typed("name"), kept: kept.name },
    { label: say("agency.address"), typed: typed("address"), kept: kept.address },
    { label: say("agency.place"), typed: typed("place"), kept: kept.place },
    { label: say("agency.time-zone"), typed: zoneOf(typed("timeZone")), kept: zoneOf(kept.timeZone) },
    { label: say("agency.cadence"), typed: cadenceOf(typed("cadence")), kept: cadenceOf(kept.cadence) },
  ];
}

function zoneOf(timeZone: string): string {
  return zoneNames.find((name) => zones[name] === timeZone) ?? timeZone;
}

function cadenceOf(text: string): string {
  const cadence = cadences.find((one) => one === text);
  return cadence ? say(`agency.cadence.${cadence}`) : text;
}
