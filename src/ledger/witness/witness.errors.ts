import { refusal } from "#platform/errors/refusal.ts";

/** A witness's name, or a log's, that no note can carry. */
export const witnessNameWrong = refusal<{ name: string }>("witness.name-wrong", "invalid");
/** The folder holds the key of a witness of another name. */
export const witnessNamedOtherwise = refusal<{ name: string; kept: string; file: string }>(
  "witness.named-otherwise",
  "conflict",
);
export const witnessKeyDamaged = refusal<{ file: string }>("witness.key-damaged", "conflict");
/** What was cosigned last cannot be read: going on without it would be a witness that forgets. */
export const witnessMemoryDamaged = refusal<{ file: string }>("witness.memory-damaged", "conflict");
export const witnessFolderInUse = refusal<{ folder: string }>("witness.folder-in-use", "conflict");
/** A line that should be a log's key and is none. */
export const witnessLogKeyWrong = refusal<{ line: string }>("witness.log-key-wrong", "invalid");
/** A followed log that answers with something that is no signed checkpoint of a log which one watches. */
export const witnessCheckpointWrong = refusal<{ url: string }>("witness.checkpoint-wrong", "invalid");
export const witnessLogUnknown = refusal<{ url: string; origin: string }>("witness.log-unknown", "not-found");
export const witnessUnsigned = refusal<{ url: string; origin: string }>("witness.unsigned", "forbidden");
/** Tiles that make another root than the signed one, or are cut short: nothing can be said of the log's history. */
export const witnessTilesWrong = refusal<{ url: string }>("witness.tiles-wrong", "unavailable");
/** A tile of a published tree that the log does not have. */
export const witnessTileGone = refusal<{ url: string; path: string }>("witness.tile-gone", "not-found");
/** Anything else that kept the witness from looking. */
export const witnessFault = refusal<{ url: string; detail: string }>("witness.fault", "unavailable");
