import { z } from "zod";
import { readCheckpoint } from "#ledger/proof/checkpoint.ts";
import { toBase64 } from "#ledger/proof/encoding.ts";
import { readNote } from "#ledger/proof/note.ts";
import { publishedCheckpoint, verifierLines } from "#ledger/public/log-files.ts";
import { agencyOf } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { lawInUse } from "./law-in-use.ts";
import { Transparency } from "./transparency.schema.ts";
import { yearFigures } from "./year-figures.ts";

const yearsShown = 3;

export const readTransparency = query({
  name: "transparency.read",
  route: {
    method: "GET",
    path: "/transparency/{agencyId}",
    summary: "What an agency decides, by which rules, how often, and where its signed record stands",
    tags: ["transparency"],
  },
  who: "anyone",
  input: z.object({ agencyId: written(z.number().int().positive()) }),
  output: Transparency,
  run: async (ground) => {
    const { queries, agencyId, services, today } = ground;
    const [agency, opened, log] = await Promise.all([
      agencyOf(queries, agencyId),
      queries
        .selectFrom("period")
        .select("year")
        .where("agency_id", "=", agencyId)
        .where("starts_on", "<=", today)
        .orderBy("year", "desc")
        .limit(yearsShown)
        .execute(),
      logOf(ground),
    ]);
    const years = await Promise.all(opened.map(({ year }) => yearFigures(ground, year)));
    return { agency: agency.name, agencyId, years, laws: lawInUse(services.law, today), log };
  },
});

async function logOf({ queries, agencyId }: Ground<unknown>): Promise<Transparency["log"]> {
  const [checkpoint, verifiers, row] = await Promise.all([
    publishedCheckpoint(queries, agencyId),
    verifierLines(queries, agencyId),
    queries
      .selectFrom("ledger")
      .select("published_at as publishedAt")
      .where("agency_id", "=", agencyId)
      .executeTakeFirst(),
  ]);
  if (checkpoint === null || !row?.publishedAt) return null;
  const note = readNote(checkpoint);
  const { origin, size, root } = readCheckpoint(note.text);
  const witnesses = note.signatures.map(({ name }) => name).filter((name) => name !== origin);
  const lines = verifiers.trim().split("\n");
  return { origin, size, root: toBase64(root), publishedAt: row.publishedAt, verifiers: lines, witnesses };
}
