import { readCheckpoint } from "../../proof/checkpoint.ts";
import { ProofFault } from "../../proof/faults.ts";
import { formatNote, readNote } from "../../proof/note.ts";
import { signersOf } from "../cosign.ts";
import { witnessCheckpointWrong, witnessLogUnknown, witnessUnsigned } from "../witness.errors.ts";
import type { Witness } from "../witness.ts";
import { compareHistories } from "./compare.ts";
import type { RemoteLog } from "./remote-log.ts";

/** What a look at a log came to. */
export type Outcome = {
  kind: "cosigned" | "same" | "behind" | "split" | "lost";
  origin: string;
  size: number;
};

/**
 * Looks at a log once: cosigns what it shows where that goes on from what was cosigned before, and keeps both notes
 * as evidence where it does not. Throws what kept it from telling: nothing is signed then, and nobody accused.
 */
export async function look(witness: Witness, log: RemoteLog): Promise<Outcome> {
  const { note, head } = readShown(log.url, await log.checkpoint());
  const { origin, size } = head;
  const keys = witness.logs.get(origin);
  if (!keys) throw witnessLogUnknown({ url: log.url, origin });
  if ((await signersOf(note, keys)).length === 0) throw witnessUnsigned({ url: log.url, origin });
  const seen = await witness.latest(origin);
  const told = seen ? await compareHistories(seen.head, head, log) : ({ kind: "grown", proof: [] } as const);
  if (told.kind === "same" || told.kind === "behind") return { kind: told.kind, origin, size };
  if (told.kind === "grown") {
    const verdict = await witness.cosign({ oldSize: seen?.head.size ?? 0, proof: told.proof, note, head });
    if (verdict.kind === "cosigned") return { kind: "cosigned", origin, size };
    if (verdict.kind === "conflict" && verdict.size > 0) return { kind: "same", origin, size }; // it was quicker itself
    throw witnessCheckpointWrong({ url: log.url });
  }
  const proven = told.kind === "split" ? told.proven : null;
  await witness.accuse({ kind: told.kind, origin, seen: seen?.note ?? "", shown: formatNote(note), proven });
  return { kind: told.kind, origin, size };
}

function readShown(url: string, text: string) {
  try {
    const note = readNote(text);
    return { note, head: readCheckpoint(note.text) };
  } catch (error) {
    throw error instanceof ProofFault ? witnessCheckpointWrong({ url }) : error;
  }
}
