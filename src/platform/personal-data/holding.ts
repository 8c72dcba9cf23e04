import type { RawBuilder } from "kysely";
import type { DB } from "#platform/database/generated.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";

export type Whose = { readonly agencyId: number; readonly employeeId: string };

/** Which rows of a table, named by its alias, are a person's. */
export type Belonging = (whose: Whose, alias: string) => RawBuilder<boolean>;

/** What a slice holds of a person in one table. Columns are said in words by `personal-data.field.<column>`. */
export type Holding = {
  readonly table: keyof DB;
  readonly category: DataCategory;
  readonly mine: Belonging;
  /** What of a row is the person's to see; all of it when left out. */
  readonly columns?: readonly string[];
  /** Columns that the person is not told, by row: who gave feedback under no name. */
  readonly hides?: (whose: Whose, alias: string) => RawBuilder<Record<string, null>>;
  /** The column by which addresses name the row ("/rencana/…"): notices about it go with it. */
  readonly named?: string;
  /**
   * What goes when the category is erased: the person's rows when left out, or fewer of them, or only what they say
   * (`set`) where others' rows point at them. "stays": another person's record, or a proof.
   */
  readonly erased?:
    | "stays"
    | {
        readonly where?: Belonging;
        readonly set?: (whose: Whose) => RawBuilder<unknown>;
        /** Rows known only by others of the category are looked up before those go. */
        readonly chosenFirst?: true;
      };
};

/** Which records of the ledger belong to which category, by the beginnings of their kinds ("evaluation."). */
export type RecordsOf = { readonly [C in DataCategory]?: readonly string[] };

/** What a slice holds of a person, its tables in the order in which they can be erased: children first. */
export type PersonalData = { readonly holdings: readonly Holding[]; readonly records: RecordsOf };

/** What all slices hold of a person, later slices' children first: they stand on the earlier ones. */
export function personalDataOf(...slices: readonly PersonalData[]): PersonalData {
  const records: Partial<Record<DataCategory, readonly string[]>> = {};
  for (const slice of slices) {
    for (const [category, kinds] of entriesOf(slice.records))
      records[category] = [...(records[category] ?? []), ...kinds];
  }
  return { holdings: slices.toReversed().flatMap(({ holdings }) => holdings), records };
}

function entriesOf(records: RecordsOf): [DataCategory, readonly string[]][] {
  return Object.entries(records) as [DataCategory, readonly string[]][];
}
