import { createHash } from "node:crypto";
import type { Queries } from "#platform/database/database.ts";
import { type Headings, headingsOf } from "#platform/spreadsheets/headings.ts";
import { usualSheetLimits } from "#platform/spreadsheets/limits.ts";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import type { Sheet, SheetFile } from "#platform/spreadsheets/sheet.ts";
import type { Law } from "#rules/law.ts";
import { changesOf, type PersonChange, type UnitChange, unitChangesOf } from "./changes.ts";
import { circlesWithRecord } from "./circles.ts";
import { type Current, currentOrganisation } from "./current-people.ts";
import { fieldOfHeading } from "./import-columns.ts";
import type { ImportedPerson, ImportProblem } from "./imported-person.ts";
import { laterMoves } from "./later-moves.ts";
import { leavingSoon } from "./leaving-soon.ts";
import { promisedSeats } from "./promised-seats.ts";
import { type ReadPeople, readPeople } from "./read-people.ts";
import { leadingAsRecorded } from "./recorded-seats.ts";
import { type Seated, seatPeople } from "./seat-people.ts";

export type Comparison = {
  sheet: Sheet;
  headings: Headings;
  people: ImportedPerson[];
  current: Current;
  seated: Seated;
  problems: ImportProblem[];
  changes: PersonChange[];
  units: UnitChange[];
  /** Of everything that would change: what is confirmed is what was shown. */
  sha256: string;
};

const headerNamesAtLeast = 3;

/** What a file says, before anybody looks at the organisation: reading a large one takes seconds, so under no lock. */
export type ReadFile = ReadPeople & { sheet: Sheet; law: Law };

/** Reads the people of a file by the law of the day from which it holds. */
export async function readFile(file: SheetFile, law: Law): Promise<ReadFile> {
  const rule = {
    isKnown: (heading: string) => fieldOfHeading(heading) !== undefined,
    atLeast: headerNamesAtLeast,
  };
  const sheet = await readSheet(file, usualSheetLimits, rule);
  return { sheet, law, ...readPeople(sheet, law) };
}

/** Holds what was read against the organisation as it stands. With problems there are no changes. */
export async function compare(
  { sheet, law, people: read, problems, columnOf }: ReadFile,
  queries: Queries,
  about: { agencyId: number; effectiveOn: string },
): Promise<Comparison> {
  const current = await currentOrganisation(queries, about.agencyId, about.effectiveOn);
  const people = leadingAsRecorded(read, current);
  const seated = seatPeople(people, current, columnOf);
  const found = [...problems, ...seated.problems];
  if (seated.problems.length === 0) {
    found.push(...laterMoves(people, current, seated, columnOf));
    found.push(...leavingSoon(people, current, seated, columnOf, about.effectiveOn));
    found.push(...promisedSeats(people, current, columnOf, about.effectiveOn));
  }
  // only of a file that can be read whole: the record would speak for the rows that are missing
  if (found.length === 0) found.push(...circlesWithRecord(people, current, seated, columnOf));
  found.sort((one, other) => one.rowNumber - other.rowNumber);
  const ground = { current, seated, law, effectiveOn: about.effectiveOn };
  const changes = found.length > 0 ? [] : changesOf(people, ground);
  const units = found.length > 0 ? [] : unitChangesOf(current, seated);
  return {
    sheet,
    headings: headingsOf(sheet, columnOf),
    people,
    current,
    seated,
    problems: found,
    changes,
    units,
    sha256: fingerprint([...changes, ...units]),
  };
}

function fingerprint(changes: readonly (PersonChange | UnitChange)[]): string {
  const hash = createHash("sha256");
  for (const change of changes) hash.update(JSON.stringify(change));
  return hash.digest("hex");
}
