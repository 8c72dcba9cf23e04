import { z } from "zod";
import { parseVerificationCode } from "#platform/documents/verification-code.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { documentUnknown } from "./document.errors.ts";

/** What anybody who holds the paper may learn: that we made it, when, and what its bytes were. No person. */
export const checkDocument = query({
  name: "document.check",
  route: {
    method: "GET",
    path: "/documents/{agencyId}/{code}",
    summary: "Check a printed document by its code",
    tags: ["document"],
  },
  who: "anyone",
  input: z.object({ agencyId: written(z.number().int().positive()), code: z.string().min(4).max(40) }),
  output: z.object({
    kind: z.string(),
    agency: z.string(),
    code: z.string(),
    madeAt: z.date(),
    sha256: z.string(),
    newer: z.boolean(),
  }),
  run: async ({ queries, agencyId, input }) => {
    const code = parseVerificationCode(input.code); // with or without hyphens, O for 0: as people copy from paper
    if (code === null || input.agencyId !== agencyId) throw documentUnknown(); // never the caller's own in its place
    const row = await queries
      .selectFrom("document")
      .innerJoin("agency", "agency.agency_id", "document.agency_id")
      .select((made) => [
        "document.kind",
        "document.code",
        "document.made_at",
        "document.sha256",
        "agency.name as agency",
        made
          .exists(
            made
              .selectFrom("document as later")
              .select("later.document_id")
              .whereRef("later.agency_id", "=", "document.agency_id")
              .whereRef("later.subject_id", "=", "document.subject_id")
              .whereRef("later.kind", "=", "document.kind")
              .whereRef("later.made_at", ">", "document.made_at"),
          )
          .as("newer"),
      ])
      .where("document.agency_id", "=", agencyId)
      .where("document.code", "=", code)
      .executeTakeFirst();
    if (!row) throw documentUnknown();
    const { kind, agency, made_at: madeAt, sha256, newer } = row;
    return { kind, code, agency, madeAt, sha256, newer: Boolean(newer) };
  },
});
