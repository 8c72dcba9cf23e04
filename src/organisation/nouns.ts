import type { RecordNoun } from "#ledger/record/record-noun.ts";
import { authorityBinding } from "./authority.binding.ts";

/**
 * Whose each record of organisation is. Appointments, tasks and delegations are recorded of the person; units,
 * positions, imports and the agency itself are nobody's in particular.
 */
export const organisationNouns: readonly RecordNoun[] = [
  { kind: "employee", about: async (_queries, _agencyId, ids) => new Map(ids.map((id) => [id, id])) },
  { kind: "employee", state: authorityBinding },
];
