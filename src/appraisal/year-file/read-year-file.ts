import { seesOfPerson } from "#appraisal/sees.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { paperKey } from "./paper-key.ts";
import { papersFor } from "./papers.ts";
import { YearFileKey, YearFileView, type YearPaper } from "./year-file.schema.ts";
import { keptFile } from "./year-file-rows.ts";
import { yearOfPerson } from "./year-of-person.ts";

export const readYearFile = query({
  name: "year-file.read",
  route: {
    method: "GET",
    path: "/employees/{employeeId}/years/{year}/file",
    summary: "The papers of somebody's year, and the file that the caller had bound of them",
    tags: ["year-file"],
  },
  who: "signed-in",
  input: YearFileKey,
  output: YearFileView,
  sees: seesOfPerson("year-file"),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const me = actorOf(ground).employeeId;
    const papers = await papersFor(ground);
    const kept = await keptFile(queries, { agencyId, ...input, askedBy: me });
    const { person, result } = await yearOfPerson(ground);
    return {
      ...input,
      ...{ name: person.name, overall: result.overall },
      isOwn: input.employeeId === me,
      papers,
      made: kept?.made
        ? { ...kept.made, papers: kept.made.papers.length, isCurrent: isSame(kept.made.papers, papers) }
        : null,
      making: kept?.making ?? null,
    };
  },
});

/** Whether it is the same papers: what each of them says may have changed all the same. */
function isSame(bound: readonly YearPaper[], today: readonly YearPaper[]): boolean {
  return bound.map(paperKey).join() === today.map(paperKey).join();
}
