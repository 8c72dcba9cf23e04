import { issuePaper } from "#appraisal/print.ts";
import { agencyOf } from "#organisation/index.ts";
import { bindPapers, pagesOf } from "#platform/documents/bind.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { type Ground, groundOf } from "#platform/procedures/procedure.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Call } from "#platform/procedures/services.ts";
import { speaking } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { coverDocument } from "./cover.document.ts";
import { paperTitle } from "./paper-title.ts";
import type { BoundPaper, YearFileKey } from "./year-file.schema.ts";
import { keepFile, keptFile } from "./year-file-rows.ts";
import { yearOfPerson } from "./year-of-person.ts";

export type PrintedPaper = BoundPaper & { bytes: Uint8Array };

/** Binds what was printed below its cover and keeps it for whoever asked. The same papers are the same file. */
export async function bindYear(call: Call, key: YearFileKey, printed: readonly PrintedPaper[]) {
  const { services, agencyId } = call;
  return services.database.write(agencyId, async (queries) => {
    const ground = groundOf(call, queries, key, services.clock());
    const whose = { agencyId, ...key, askedBy: actorOf(ground).employeeId };
    const kept = await keptFile(queries, whose);
    if (!kept) throw new Error("the row of a year's file is written with the order of its job");
    const { bytes, code, sha256 } = await issueYear(ground, kept.yearFileId, printed);
    const pages = await pagesOf(bytes);
    const papers = printed.map(({ bytes: _, ...paper }) => paper);
    await keepFile(queries, whose, { madeAt: ground.now, pages, papers, bytes });
    const subject = { kind: "employee", id: key.employeeId };
    const facts = { document: "year-file", year: key.year, code, sha256 };
    const by = { actor: ground.actor, agencyId, procedure: "year-file.make", now: ground.now };
    await keepRecord(queries, [{ kind: "document.printed", subject, facts }], by);
    return { pages };
  });
}

/** Its subject is the row, so that "there is a newer one" is said of what the same person had bound. */
async function issueYear(ground: Ground<YearFileKey>, yearFileId: string, printed: readonly PrintedPaper[]) {
  const { queries, agencyId, services, input } = ground;
  const agency = await agencyOf(queries, agencyId);
  const { person, result } = await yearOfPerson(ground);
  const law = lawOn(services.law, `${input.year}-12-31`);
  const document = coverDocument({ agency, law, person, result, papers: printed });
  const subject = { kind: "year-file", id: yearFileId };
  const papers = speaking("id", () =>
    printed.map((paper) => ({ title: paperTitle(paper), bytes: paper.bytes })),
  );
  return issuePaper(ground, { kind: "year-file", subject, document, timeZone: agency.timeZone }, (cover) =>
    bindPapers({ title: document.title, bytes: cover }, papers),
  );
}
