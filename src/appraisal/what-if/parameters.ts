import { limitsOf } from "#platform/law/law-alternatives.ts";
import type { Law } from "#rules/law.ts";
import { type Cell, cellsOf, keyOf } from "./cells.ts";
import { type CellValue, typedOf } from "./typed.ts";
import { valueAt } from "./value-at.ts";
import type { Parameter } from "./what-if.schema.ts";

/** What the law of a day says that can be tried out, in the order in which a year goes. */
export function parametersOf(law: Law): Parameter[] {
  return cellsOf(law).map(parameterOf);
}

function parameterOf(cell: Cell): Parameter {
  const { topic, parameter, path, kind, entry, about } = cell;
  const limits = limitsOf(topic, parameter, path);
  const written = (value: number) => Number(typedOf(kind, value));
  return {
    ...{ key: keyOf(cell), topic, parameter, kind, part: String(path.at(-1) ?? "") },
    about: Object.fromEntries(
      Object.entries(about).map(([name, codes]) => [name, typeof codes === "string" ? codes : [...codes]]),
    ),
    value: typedOf(kind, singleOf(valueAt(entry.value, path))),
    limits: limits && { least: written(limits.least), most: written(limits.most), isOpen: limits.isOpen },
    ...{ from: entry.from, source: entry.source },
  };
}

function singleOf(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  throw new Error("a cell holds a single value");
}
