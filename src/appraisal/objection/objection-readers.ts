import type { Role } from "#platform/procedures/actor.ts";

/** Who may see the objections of everybody, without what was written. */
export const objectionReaders = ["personnel", "auditor"] as const satisfies readonly Role[];
