import { type FaultCode, type FaultFacts, ProofFault } from "./faults.ts";

/** What a receipt claims, in the order in which it is checked. */
export const claims = [
  "readable",
  "content",
  "included",
  "signed",
  "trusted",
  "witnessed",
  "one-history",
] as const;
export type Claim = (typeof claims)[number];

/** Why a claim has failed, or why nothing could be said of it. */
export type FindingCode =
  | FaultCode
  | "ledger.unreadable"
  | "ledger.content-open"
  | "ledger.key-only-in-receipt"
  | "ledger.witness-unknown"
  | "ledger.witness-none"
  | "ledger.other-absent"
  | "ledger.other-older"
  | "ledger.consistency-absent";

export type Finding = { claim: Claim } & Outcome;
export type Outcome =
  | { result: "proven"; facts?: FaultFacts }
  | { result: "failed" | "not-checked"; code: FindingCode; facts?: FaultFacts };

/** Checks one claim. What this browser cannot do is not checked; every other fault has failed. */
export async function findingOf(claim: Claim, check: () => Outcome | Promise<Outcome>): Promise<Finding> {
  try {
    return { claim, ...(await check()) };
  } catch (error) {
    if (!(error instanceof ProofFault)) throw error;
    const { code, facts } = error;
    const isUnable = code === "ledger.no-ed25519" || code === "ledger.no-web-crypto";
    return { claim, result: isUnable ? "not-checked" : "failed", code, facts };
  }
}

export type Verdict = "failed" | "holds" | "open";

/** In one word: something is wrong, all that a receipt needs is proven, or this could not be told. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const resultOf = (claim: Claim) => findings.find((finding) => finding.claim === claim)?.result;
  if (findings.some(({ result }) => result === "failed")) return "failed";
  const needed: Claim[] = ["readable", "content", "included", "signed"];
  return needed.every((claim) => resultOf(claim) === "proven") ? "holds" : "open";
}
