import type { Formatters } from "intl-messageformat";
import { DayFormat } from "./day-format.ts";

/** What the sentences format numbers, days and plurals with. Making one takes longer than using it a hundred times. */
export const formatters: Formatters = {
  getNumberFormat: onceEach((...options) => new Intl.NumberFormat(...options)),
  getDateTimeFormat: onceEach((...options) => new DayFormat(...options)),
  getPluralRules: onceEach((...options) => new Intl.PluralRules(...options)),
};

/** The same maker, but each different request is made only once; messages/ bounds how many there are. */
function onceEach<Options extends unknown[], Made>(
  make: (...options: Options) => Made,
): (...options: Options) => Made {
  const made = new Map<string, Made>();
  return (...options) => {
    const name = JSON.stringify(options);
    const known = made.get(name) ?? make(...options);
    made.set(name, known);
    return known;
  };
}
