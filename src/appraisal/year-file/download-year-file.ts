import { z } from "zod";
import { seesOfPerson } from "#appraisal/sees.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { paperKey } from "./paper-key.ts";
import { papersFor } from "./papers.ts";
import { yearFileNotMade, yearFileOutlived } from "./year-file.errors.ts";
import { YearFileKey, type YearPaper } from "./year-file.schema.ts";
import { bytesOfFile, keptFile } from "./year-file-rows.ts";
import { yearOfPerson } from "./year-of-person.ts";

export const downloadYearFile = query({
  name: "year-file.download",
  route: {
    method: "GET",
    path: "/employees/{employeeId}/years/{year}/file/document",
    summary: "The PDF that the caller had bound",
    tags: ["year-file"],
  },
  who: "signed-in",
  input: YearFileKey,
  output: z.file(),
  sees: seesOfPerson("year-file"),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const papers = await papersFor(ground);
    const whose = { agencyId, ...input, askedBy: actorOf(ground).employeeId };
    const kept = await keptFile(queries, whose);
    const bytes = kept?.made && (await bytesOfFile(queries, whose));
    if (!bytes) throw yearFileNotMade();
    if (!holdsOnly(kept?.made?.papers ?? [], papers)) throw yearFileOutlived();
    const { person } = await yearOfPerson(ground);
    const name = `berkas-kinerja-${input.year}-${person.nip}.pdf`;
    return new File([new Uint8Array(bytes)], name, { type: "application/pdf" });
  },
});

/** A paper that its reader may no longer read leaves no copy in a file that was bound before. */
function holdsOnly(bound: readonly YearPaper[], readable: readonly YearPaper[]): boolean {
  const known = new Set(readable.map(paperKey));
  return bound.every((paper) => known.has(paperKey(paper)));
}
