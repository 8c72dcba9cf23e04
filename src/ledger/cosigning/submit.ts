import { callOut, type RemoteAnswer } from "#platform/http/call-out.ts";
import { fromUtf8 } from "../proof/encoding.ts";
import { ProofFault } from "../proof/faults.ts";
import { type NoteSignature, readNote, verifiedBy } from "../proof/note.ts";
import { formatSubmission } from "../witness/submission.ts";
import { witnessAhead, witnessAnswerWrong, witnessDisagrees, witnessRefused } from "./cosigning.errors.ts";
import type { WitnessAddress } from "./witness-list.ts";

/** A published checkpoint, and how to prove that it goes on from an older size. */
export type Published = {
  agencyId: number;
  size: number;
  /** As the log signed it. */
  note: string;
  proofFrom: (oldSize: number) => Promise<readonly Uint8Array[]>;
};

const answerBytesMax = 16_384;
const triesMost = 3; // between two of them another process of this log may have been quicker

/**
 * Has a witness sign a checkpoint (C2SP tlog-witness): from the size that it is thought to know, and when it says
 * another, from that. Answers its signatures, checked. Throws why there is none.
 */
export async function submit(
  witness: WitnessAddress,
  published: Published,
  { knownSize, stopped }: { knownSize: number; stopped: AbortSignal },
): Promise<NoteSignature[]> {
  const { agencyId, size, note, proofFrom } = published;
  const at = { witness: witness.verifier.name, agencyId };
  let oldSize = knownSize;
  for (let tries = 0; tries < triesMost; tries++) {
    const post = formatSubmission(oldSize, await proofFrom(oldSize), note);
    const answer = await callOut(`${witness.url}/add-checkpoint`, {
      bytesMax: answerBytesMax,
      post,
      stopped,
    });
    if (answer.status === 200) return signaturesIn(witness, note, answer);
    const known = sizeIn(answer);
    if (answer.status === 422 || (known === oldSize && known === size))
      throw witnessDisagrees({ ...at, size: oldSize });
    if (known === null || known === oldSize) throw witnessRefused({ ...at, status: answer.status });
    if (known > size) throw witnessAhead({ ...at, size, known });
    oldSize = known;
  }
  throw witnessRefused({ ...at, status: 409 });
}

/** The size that the witness knows; null where it says something else. */
function sizeIn({ status, type, bytes }: RemoteAnswer): number | null {
  const [, digits] = /^(0|[1-9]\d{0,15})\n$/.exec(Buffer.from(bytes).toString("latin1")) ?? [];
  const size = Number(digits ?? Number.NaN);
  return status === 409 && type.startsWith("text/x.tlog.size") && Number.isSafeInteger(size) ? size : null;
}

async function signaturesIn(
  { verifier }: WitnessAddress,
  note: string,
  { bytes }: RemoteAnswer,
): Promise<NoteSignature[]> {
  try {
    const whole = readNote(`${note}${fromUtf8(bytes)}`);
    if ((await verifiedBy(whole, [verifier])).length === 1)
      return whole.signatures.filter(({ name, keyId }) => name === verifier.name && keyId === verifier.keyId);
  } catch (error) {
    if (!(error instanceof ProofFault)) throw error;
  }
  throw witnessAnswerWrong({ witness: verifier.name });
}
