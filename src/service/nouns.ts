import type { RecordNoun } from "#ledger/record/record-noun.ts";
import { serviceBinding } from "./standard/service.binding.ts";

/** Whose each record of the public's side is, and what binds it. */
export const serviceNouns: readonly RecordNoun[] = [{ kind: "service", state: serviceBinding }];
