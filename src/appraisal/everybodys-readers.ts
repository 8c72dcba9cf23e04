import type { Role } from "#platform/procedures/actor.ts";

/** Whose task is the appraisal of the whole agency: they read what came of everybody's, as in `standing.ts`. */
export const everybodysReaders = ["personnel", "auditor"] as const satisfies readonly Role[];
