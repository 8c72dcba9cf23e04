import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { papersFor } from "./papers.ts";
import { yearFileNotMade } from "./year-file.errors.ts";
import { YearFileKey } from "./year-file.schema.ts";
import { bytesOfFile } from "./year-file-rows.ts";
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
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    await papersFor(ground); // who may not know of the year any more does not keep its file
    const whose = { agencyId, ...input, askedBy: actorOf(ground).employeeId };
    const bytes = await bytesOfFile(queries, whose);
    if (!bytes) throw yearFileNotMade();
    const { person } = await yearOfPerson(ground);
    const name = `berkas-kinerja-${input.year}-${person.nip}.pdf`;
    return new File([new Uint8Array(bytes)], name, { type: "application/pdf" });
  },
});
