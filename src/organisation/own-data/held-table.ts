import type { HeldRow } from "#platform/personal-data/read-holding.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";

export type HeldTable = { category: DataCategory; table: string; rows: HeldRow[] };
