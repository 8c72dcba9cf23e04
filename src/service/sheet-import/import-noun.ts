import type pg from "pg";
import type { Queries } from "#platform/database/database.ts";
import type { Role } from "#platform/procedures/actor.ts";
import type { Services } from "#platform/procedures/services.ts";
import type { LawData } from "#rules/law.ts";
import type { Foreseen } from "./foreseen.schema.ts";
import type { Named } from "./named.ts";
import type { RowReader } from "./reading/row-reader.ts";
import type { SheetMapping } from "./sheet-import.schema.ts";

type Roles = readonly [Role, ...Role[]];

/** Rows of a sheet end up as these. */
const sheetNouns = ["case", "survey"] as const;
export type SheetNoun = (typeof sheetNouns)[number];

/** A row that could be read. */
export type FoundRow = { readonly rowNumber: number };

/** What a sheet would change. */
export type Comparison<Row> = {
  readonly added: readonly Row[];
  readonly changed: readonly Row[];
  readonly unchanged: number;
  /** Told differently, but what stands here stays. */
  readonly keptHere: number;
  /** Of all that would be written: what is confirmed is what was shown. */
  readonly sha256: string;
};

/** Where rows are compared. */
export type ComparedAt = {
  readonly queries: Queries;
  readonly services: Services;
  readonly agencyId: number;
  readonly sourceId: string;
  /** East of UTC. */
  readonly offsetMinutes: number;
};

/** Where it is foreseen what they will be. */
export type ForeseenAt = ComparedAt & { readonly timeZone: string; readonly now: Date };

/** Where they are written: one bulk transaction. */
export type TakenAt = ForeseenAt & { readonly client: pg.PoolClient };

export type Choices = { readonly services: readonly Named[]; readonly units: readonly Named[] };

/** What is taken over from sheets, and how; everything else is the same for every noun. */
export type ImportNoun<Row extends FoundRow> = {
  readonly name: SheetNoun;
  /** Where its pages are. */
  readonly place: `/${string}`;
  readonly tag: string;
  readonly keepers: Roles;
  readonly readers: Roles;
  readonly fields: readonly string[];
  /** Without these a row is none. */
  readonly needed: readonly string[];
  /** How a column of each field is headed; compared by letters and digits only. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** What of a longer heading tells its field, where no heading is known whole. */
  readonly keywords?: Readonly<Record<string, readonly string[] | undefined>>;
  /** The columns of days. */
  readonly days: readonly string[];
  readonly columnOf: {
    readonly service: string;
    readonly unit: string;
    readonly meanings: readonly string[];
  };
  /** What a word of `meanings` can mean. */
  readonly meanings: readonly string[];
  /** The meaning that a word of a column may have; null where it is clear of itself and nobody is asked. */
  guessMeaning(law: LawData, field: string, word: string): string | undefined | null;
  choices(queries: Queries, agencyId: number): Promise<Choices>;
  /** Reads a row; says by the reader what stands in the way. Looks up first what that takes. */
  rowReading(
    at: Omit<ComparedAt, "sourceId">,
    columns: SheetMapping["columns"],
  ): Promise<(reader: RowReader, rowNumber: number) => Row>;
  /** What stands in a row above already; its key, null where it cannot. A row is whole where nothing is wrong with it. */
  keyOf(
    row: Row,
    isWhole: boolean,
  ): { readonly key: string; readonly field: string; readonly code: string } | null;
  compare(at: ComparedAt, rows: readonly Row[]): Promise<Comparison<Row>>;
  /** What people see before they say yes; nothing of rows that may not be kept. */
  foresee(at: ForeseenAt, comparison: Comparison<Row>): Promise<Foreseen>;
  takeOver(at: TakenAt, comparison: Comparison<Row>): Promise<void>;
  /** The file holds what may not be kept once it was taken over. */
  readonly emptiesFiles: boolean;
};
