import { refusal } from "#platform/errors/refusal.ts";

/** Also for who may not know of that person's year. */
export const yearFileUnknown = refusal("year-file.unknown", "not-found");
/** There is nothing on paper yet that could be bound. */
export const yearFileEmpty = refusal("year-file.empty", "conflict");
/** Nobody has asked for it, or it is still being made. */
export const yearFileNotMade = refusal("year-file.not-made", "not-found");
/** It holds a paper that is no longer for whoever asked. */
export const yearFileOutlived = refusal("year-file.outlived", "conflict");
