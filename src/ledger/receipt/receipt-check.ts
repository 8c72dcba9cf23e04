import { z } from "zod";
import { toUtf8 } from "#ledger/proof/encoding.ts";
import { faultCodes } from "#ledger/proof/faults.ts";
import { claims, openCodes, verdictOf } from "#ledger/proof/finding.ts";
import { pastedNote } from "#ledger/proof/note.ts";
import { checkReceiptFile } from "#ledger/proof/receipt-file.ts";
import { agencyIn, receiptBytesMax } from "#ledger/proof/receipt-text.ts";
import { publishedVerifiers, readVerifiers, type Verifier } from "#ledger/proof/verifier.ts";
import { verifierLines } from "#ledger/public/log-files.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { query } from "#platform/procedures/query.ts";
import type { Services } from "#platform/procedures/services.ts";

const keysCharsMax = 4_000;
const checkpointCharsMax = 20_000;

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
    verdict: z.enum(["unread", "holds", "failed", "open"]),
    findings: z.array(Found),
  }),
  run: async ({ input, services }) => {
    const trusted = await readVerifiers(input.keys ?? "");
    if ("wrongLine" in trusted)
      throw invalid([{ path: "keys", code: "receipt.keys-wrong", facts: { line: trusted.wrongLine } }]);
    const bytes = toUtf8(input.receipt);
    const findings = await checkReceiptFile(
      { size: bytes.length, bytes: async () => bytes },
      {
        trusted,
        published: await publishedFor(services, input.receipt),
        ...(input.checkpoint ? { checkpoint: pastedNote(input.checkpoint) } : {}),
      },
    );
    return { verdict: verdictOf(findings), findings };
  },
});

/** The keys of our own log, where the receipt says that it is of one. */
async function publishedFor({ database }: Services, receipt: string): Promise<Verifier[]> {
  const agencyId = agencyIn(receipt);
  return publishedVerifiers(await database.read(agencyId, (queries) => verifierLines(queries, agencyId)));
}
