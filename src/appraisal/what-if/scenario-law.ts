import { calendarYear } from "#appraisal/period/years.ts";
import { laterDay } from "#platform/clock/clock.ts";
import type { FieldFault } from "#platform/errors/refusal.ts";
import {
  type AlternativeFault,
  type Limits,
  limitsOf,
  readAlternatives,
} from "#platform/law/law-alternatives.ts";
import { type Law, type LawData, lawOn } from "#rules/law.ts";
import { lawAsIf } from "#rules/law-as-if.ts";
import { type Cell, cellsOf, keyOf } from "./cells.ts";
import { type CellValue, readTyped, typedOf } from "./typed.ts";
import { valueAt, withValueAt } from "./value-at.ts";

/** The values of a scenario that differ from the law, by the keys of their cells. */
export type Changes = Readonly<Record<string, CellValue>>;

type Scenario = { year: number; name: string; changes: Changes };

/** The law of the last day of a year: by it the year's people were rated. */
export function lawOfYear(data: LawData, year: number): Law {
  return lawOn(data, calendarYear(year).endsOn);
}

/**
 * The law as a scenario would have it from the first day of its year on. Throws where a kept value is none that the law
 * could have: it was checked before it was kept.
 */
export function scenarioLaw(data: LawData, scenario: Scenario): LawData {
  const read = readAlternatives(asWritten(data, scenario));
  if (!read.ok) throw new Error(`a kept scenario does not parse: ${JSON.stringify(read.faults)}`);
  return lawAsIf(data, read.law);
}

export type Read = { changes: Changes } | { faults: FieldFault[] };

/** What was typed into cells, as changes to the law; what says the same as the law is none. */
export function readChanges(data: LawData, year: number, typed: Readonly<Record<string, string>>): Read {
  const law = lawOfYear(data, year);
  const cells = new Map(cellsOf(law).map((cell) => [keyOf(cell), cell]));
  const faults: FieldFault[] = [];
  const changes: Record<string, CellValue> = {};
  for (const [key, text] of Object.entries(typed)) {
    const cell = cells.get(key);
    const value = cell && readTyped(cell.kind, text);
    if (!cell) faults.push({ path: fieldNameOf(key), code: "what-if.no-such-value" });
    else if (value === undefined) faults.push({ path: fieldNameOf(key), code: "what-if.unreadable" });
    else if (value !== valueAt(cell.entry.value, cell.path)) changes[key] = value;
  }
  const read = readAlternatives(asWritten(data, { year, name: "–", changes }));
  if (!read.ok) faults.push(...read.faults.map((fault) => faultOf(fault, cells)));
  return faults.length > 0 ? { faults } : { changes };
}

/** The field of a form, and the place in the input, that a cell stands in. */
export function fieldNameOf(key: string): string {
  return `changes.${key}`;
}

/** The changed parameters as regulations/ would write them: whole, and each with the article whose value it replaces. */
function asWritten(
  data: LawData,
  { year, name, changes }: Scenario,
): Record<string, Record<string, unknown[]>> {
  const law = lawOfYear(data, year);
  const { startsOn } = calendarYear(year);
  const written: Record<string, Record<string, unknown[]>> = {};
  for (const [parameter, cells] of Map.groupBy(changedCells(law, changes), ({ parameter }) => parameter)) {
    const [first] = cells;
    if (!first) continue;
    const { value, source, from } = first.entry;
    const other = cells.reduce((now, cell) => withValueAt(now, cell.path, changes[keyOf(cell)]), value);
    const article = `${source.regulation}, ${source.article}`.slice(0, wordsMax);
    const day = laterDay(from, startsOn); // what began in mid-year has no other value before
    const entry = { from: day, published: day, value: other, source: { regulation: name, article } };
    written[first.topic] = { ...written[first.topic], [parameter]: [{ ...entry, confirmed: false }] };
  }
  return written;
}

const wordsMax = 300; // as the schema of the law has it for an article

function changedCells(law: Law, changes: Changes): Cell[] {
  return cellsOf(law).filter((cell) => keyOf(cell) in changes);
}

function faultOf(
  { path: [topic, parameter, , , ...inside] }: AlternativeFault,
  cells: ReadonlyMap<string, Cell>,
): FieldFault {
  const key = [topic, parameter, ...inside].map(String).join(".");
  const cell = cells.get(key);
  const limits = cell && limitsOf(cell.topic, cell.parameter, cell.path);
  if (!cell || !limits) return { path: fieldNameOf(key), code: "what-if.not-a-value" };
  const [least, most] = [limits.least, limits.most].map((limit) => Number(typedOf(cell.kind, limit)));
  const facts = { least: least ?? 0, most: most ?? 0 };
  return { path: fieldNameOf(key), code: outsideCode(cell, limits), facts };
}

/** A share may be too fine as well; a number whose least is not one of its values has no least to name. */
function outsideCode({ kind }: Cell, { isOpen }: Limits): string {
  if (kind === "share") return "what-if.outside-share";
  return isOpen ? "what-if.outside-open" : "what-if.outside";
}
