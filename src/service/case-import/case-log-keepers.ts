import type { Role } from "#platform/procedures/actor.ts";

/** Who brings in the logs of other applications. */
export const caseLogKeepers = ["service-manager", "administrator"] as const satisfies readonly Role[];
