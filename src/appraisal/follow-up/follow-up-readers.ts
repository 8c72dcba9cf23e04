import type { Role } from "#platform/procedures/actor.ts";

/** Who may see what follows from everybody's ratings. */
export const followUpReaders = ["personnel", "auditor"] as const satisfies readonly Role[];
