import type { Role } from "#platform/procedures/actor.ts";

/** Who may see the points of everybody. */
export const creditReaders = ["personnel", "auditor"] as const satisfies readonly Role[];
