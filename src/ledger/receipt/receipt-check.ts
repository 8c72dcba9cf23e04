import { z } from "zod";
import { toUtf8 } from "#ledger/proof/encoding.ts";
import { faultCodes } from "#ledger/proof/faults.ts";
import { claims, openCodes, verdictOf } from "#ledger/proof/finding.ts";
import { pastedNote } from "#ledger/proof/note.ts";
import { checkReceiptFile } from "#ledger/proof/receipt-file.ts";
import { receiptBytesMax } from "#ledger/proof/receipt-text.ts";
import { readVerifiers } from "#ledger/proof/verifier.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { query } from "#platform/procedures/query.ts";

const keysCharsMax = 20_000;
const checkpointCharsMax = 70_000;

const Facts = z.record(z.string(), z.union([z.string(), z.number()])).optional();
const Found = z.union([
  z.object({ claim: z.enum(claims), result: z.literal("proven"), facts: Facts }),
  z.object({
    claim: z.enum(claims),
    result: z.enum(["failed", "not-checked"]),
    code: z.enum([...faultCodes, ...openCodes]),
    facts: Facts,
  }),
]);

/**
 * The check of a receipt for whoever has no JavaScript and no command line. They have to trust our answer, which the
 * check in the browser does not ask of them. Nothing is kept.
 */
export const receiptCheck = query({
  name: "receipt.check",
  route: {
    method: "POST",
    path: "/receipts/check",
    summary: "Check a receipt of a decision",
    tags: ["receipt"],
  },
  who: "anyone",
  input: z.object({
    receipt: z.string().min(1).max(receiptBytesMax),
    keys: z.string().max(keysCharsMax).optional(),
    checkpoint: z.string().max(checkpointCharsMax).optional(),
  }),
  output: z.object({
    verdict: z.enum(["holds", "failed", "open"]),
    findings: z.array(Found),
  }),
  run: async ({ input }) => {
    const trusted = await readVerifiers(input.keys ?? "");
    if ("wrongLine" in trusted)
      throw invalid([{ path: "keys", code: "receipt.keys-wrong", facts: { line: trusted.wrongLine } }]);
    const bytes = toUtf8(input.receipt);
    const findings = await checkReceiptFile(
      { size: bytes.length, bytes: async () => bytes },
      { trusted, ...(input.checkpoint ? { checkpoint: pastedNote(input.checkpoint) } : {}) },
    );
    return { verdict: verdictOf(findings), findings };
  },
});
