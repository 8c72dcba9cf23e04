import { expectConsistent } from "../proof/consistency.ts";
import { ProofFault } from "../proof/faults.ts";
import { emptyRoot, equalBytes } from "../proof/hash.ts";
import { formatNote, type Note, type Verifier, verifiedBy } from "../proof/note.ts";
import type { Split } from "./evidence.ts";
import type { LogKeys } from "./log-keys.ts";
import type { Cosigned, Memory } from "./memory.ts";
import type { Submission } from "./submission.ts";
import type { WitnessKey } from "./witness-key.ts";

/** What the witness answers. Of every "no" the log can see what it should send instead. */
export type Verdict =
  /** The lines to be put below the note. */
  | { kind: "cosigned"; signatures: string }
  | { kind: "malformed" | "unknown-log" | "unsigned" | "unproven" }
  /** It has cosigned that size, or, where it is the same, another tree. */
  | { kind: "conflict"; size: number };

export type Cosigning = {
  readonly key: WitnessKey;
  readonly memory: Memory;
  readonly logs: LogKeys;
  readonly now: () => Date;
  readonly accuse: (split: Split) => Promise<void>;
  /** One at a time of each log: between looking and writing nobody else may write. */
  readonly inTurn: <T>(origin: string, work: () => Promise<T>) => Promise<T>;
};

/** Decides as C2SP tlog-witness says, in its order; a cosignature is handed out only when the disk has it. */
export async function cosign(cosigning: Cosigning, submission: Submission): Promise<Verdict> {
  const { oldSize, note, head } = submission;
  const keys = cosigning.logs.get(head.origin);
  if (!keys) return { kind: "unknown-log" };
  const signers = await signersOf(note, keys);
  if (signers.length === 0) return { kind: "unsigned" };
  if (oldSize > head.size) return { kind: "malformed" };
  return cosigning.inTurn(head.origin, async () => {
    const latest = await cosigning.memory.latest(head.origin);
    const objection = await objectionTo(cosigning, submission, latest);
    return objection ?? keep(cosigning, submission, signers);
  });
}

/** The keys of the log that signed. A false signature by one of them spoils the note (C2SP signed-note). */
export async function signersOf(note: Note, keys: readonly Verifier[]): Promise<Verifier[]> {
  try {
    return await verifiedBy(note, keys);
  } catch (error) {
    if (error instanceof ProofFault && error.code === "ledger.signature-wrong") return [];
    throw error;
  }
}

async function objectionTo(
  { accuse }: Cosigning,
  { oldSize, proof, note, head }: Submission,
  latest: Cosigned | null,
): Promise<Verdict | null> {
  const known = latest?.head ?? { size: 0, root: await emptyRoot() };
  if (oldSize !== known.size) return { kind: "conflict", size: known.size };
  if (oldSize === head.size && !equalBytes(head.root, known.root)) {
    const shown = formatNote(note);
    if (latest) await accuse({ kind: "split", origin: head.origin, seen: latest.note, shown, proven: null });
    return { kind: "conflict", size: known.size };
  }
  const claim = { oldSize, oldRoot: known.root, size: head.size, root: head.root, proof };
  return (await holds(claim)) ? null : { kind: "unproven" };
}

/** A proof that does not hold shows nothing about the log: anybody can send one. */
async function holds(claim: Parameters<typeof expectConsistent>[0]): Promise<boolean> {
  try {
    await expectConsistent(claim);
    return true;
  } catch (error) {
    if (error instanceof ProofFault) return false;
    throw error;
  }
}

async function keep(
  { key, memory, now }: Cosigning,
  { note, head }: Submission,
  signers: readonly Verifier[],
): Promise<Verdict> {
  const signatures = key.cosignatureLineOf(note.text, Math.floor(now().getTime() / 1000));
  const ofTheLog = note.signatures.filter(({ name, keyId }) =>
    signers.some((signer) => signer.name === name && signer.keyId === keyId),
  );
  await memory.keep(head.origin, `${formatNote({ text: note.text, signatures: ofTheLog })}${signatures}`);
  return { kind: "cosigned", signatures };
}
