import type { Series } from "#measures/measure.schema.ts";
import type { Address } from "#ui/table/address.ts";

export type SeriesProps = { series: Series; address: Address; monthsToChoose: readonly string[] };
