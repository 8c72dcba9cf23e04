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

/** Why nothing could be said of a claim, where nothing is wrong. */
export const openCodes = [
  "ledger.unreadable",
  "ledger.content-open",
  "ledger.key-only-in-receipt",
  "ledger.witness-unknown",
  "ledger.witness-none",
  "ledger.other-absent",
  "ledger.other-older",
  "ledger.consistency-absent",
] as const;
export type FindingCode = FaultCode | (typeof openCodes)[number];

export type Finding = { claim: Claim } & Outcome;
export type Outcome =
  | { result: "proven"; facts?: FaultFacts | undefined }
  | { result: "failed" | "not-checked"; code: FindingCode; facts?: FaultFacts | undefined };

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

/** All that can be said of a receipt that could not be read: why, and that nothing else was checked. */
export function unreadFindings(readable: Finding): Finding[] {
  const code = readable.result === "not-checked" ? readable.code : "ledger.unreadable";
  const rest = claims.slice(1).map((claim) => ({ claim, result: "not-checked" as const, code }));
  return [readable, ...rest];
}

export type Verdict = "unread" | "failed" | "holds" | "open";

/** In one word: it is no receipt, something is wrong, all that a receipt needs is proven, or this could not be told. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const resultOf = (claim: Claim) => findings.find((finding) => finding.claim === claim)?.result;
  if (resultOf("readable") === "failed") return "unread";
  if (findings.some(({ result }) => result === "failed")) return "failed";
  const needed: Claim[] = ["readable", "content", "included", "signed", "trusted"]; // by a key of its own anybody signs anything
  return needed.every((claim) => resultOf(claim) === "proven") ? "holds" : "open";
}

/** What is worth saying: of what is no receipt only that. */
export function toldOf(findings: readonly Finding[]): readonly Finding[] {
  return verdictOf(findings) === "unread" ? findings.slice(0, 1) : findings;
}
