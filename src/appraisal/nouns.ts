import type { RecordNoun } from "#ledger/record/record-noun.ts";

/** Whose each record of appraisal is, and what binds them. */
export const appraisalNouns: readonly RecordNoun[] = [];
