import { agencyOf } from "#organisation/index.ts";
import { bindPapers, pagesOf } from "#platform/documents/bind.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { type Ground, groundOf } from "#platform/procedures/procedure.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Call } from "#platform/procedures/services.ts";
import { preparePaper } from "#platform/verification/print.ts";
import { speaking } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { coverDocument } from "./cover.document.ts";
import { paperTitle } from "./paper-title.ts";
import type { BoundPaper, YearFileKey } from "./year-file.schema.ts";
import { keepFile, keptFile } from "./year-file-rows.ts";
import { yearOfPerson } from "./year-of-person.ts";

export type PrintedPaper = BoundPaper & { bytes: Uint8Array };

/**
 * Binds what was printed below its cover and keeps it for whoever asked; the same papers are the same file. All of it is
 * made before the transaction that issues its code and keeps it: after a crash there is a whole file, or the one before.
 */
export async function bindYear(call: Call, key: YearFileKey, printed: readonly PrintedPaper[]) {
  const { services, agencyId } = call;
  const now = services.clock();
  const { whose, actor, paper } = await services.database.read(agencyId, (queries) =>
    coverOf(groundOf(call, queries, key, now), printed),
  );
  const below = speaking("id", () => printed.map((one) => ({ title: paperTitle(one), bytes: one.bytes })));
  const { title } = paper.document;
  const made = await preparePaper({ ...call, actor, now, agencyId }, paper, (cover) =>
    bindPapers({ title, bytes: cover }, below),
  );
  const pages = await pagesOf(made.bytes);
  const papers = printed.map(({ bytes: _, ...one }) => one);
  return services.database.write(agencyId, async (queries) => {
    const { bytes, code, sha256, happenings } = await made.issue(queries);
    await keepFile(queries, whose, { madeAt: now, pages, papers, bytes });
    const subject = { kind: "employee", id: key.employeeId };
    const facts = { document: "year-file", year: key.year, code, sha256 };
    const { nouns } = services.ledger;
    const by = { actor, agencyId, procedure: "year-file.make", now, nouns };
    await keepRecord(queries, [...happenings, { kind: "document.printed", subject, facts }], by);
    return { pages };
  });
}

/** Its subject is the row, so that "there is a newer one" is said of what the same person had bound. */
async function coverOf(ground: Ground<YearFileKey>, printed: readonly PrintedPaper[]) {
  const { queries, agencyId, services, input } = ground;
  const actor = actorOf(ground);
  const whose = { agencyId, ...input, askedBy: actor.employeeId };
  const kept = await keptFile(queries, whose);
  if (!kept) throw new Error("the row of a year's file is written with the order of its job");
  const agency = await agencyOf(queries, agencyId);
  const { person, result } = await yearOfPerson(ground);
  const law = lawOn(services.law, `${input.year}-12-31`);
  const document = coverDocument({ agency, law, person, result, papers: printed });
  const subject = { kind: "year-file", id: kept.yearFileId };
  return {
    whose,
    actor,
    paper: { kind: "year-file" as const, subject, document, timeZone: agency.timeZone },
  };
}
