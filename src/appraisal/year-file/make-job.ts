import { pagesOf } from "#platform/documents/bind.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { groundOf } from "#platform/procedures/procedure.ts";
import type { Call } from "#platform/procedures/services.ts";
import { codeOfPaper } from "#platform/verification/code-of-paper.ts";
import { askerOf } from "./asker.ts";
import { bindYear, type PrintedPaper } from "./bind-year.ts";
import { papersFor } from "./papers.ts";
import { printPaper } from "./print-paper.ts";
import { YearFileKey, type YearPaper } from "./year-file.schema.ts";

/** Prints every paper of the year in turn and binds them; a second run after a crash binds them once more. */
export const makeYearFileJob: JobKind<YearFileKey> = {
  name: "year-file.make",
  data: YearFileKey,
  run: async (ground, key) => {
    const call = await askerOf(ground);
    const papers = await askedPapers(call, key);
    const printed: PrintedPaper[] = [];
    for (const paper of papers) {
      await ground.report(printed.length, papers.length + 1);
      printed.push(await printedPaper(call, paper, key.employeeId));
    }
    await ground.report(papers.length, papers.length + 1);
    const { pages } = await bindYear(call, key, printed);
    return { pages };
  },
};

function askedPapers(call: Call, key: YearFileKey): Promise<YearPaper[]> {
  const { services, agencyId } = call;
  return services.database.read(agencyId, (queries) =>
    papersFor(groundOf(call, queries, key, services.clock())),
  );
}

async function printedPaper(call: Call, paper: YearPaper, employeeId: string): Promise<PrintedPaper> {
  const { services, agencyId } = call;
  const bytes = await (await printPaper(call, paper, employeeId)).bytes();
  const { subjectId } = paper;
  const code = await services.database.read(agencyId, (queries) =>
    codeOfPaper(queries, { agencyId, subjectId, bytes }),
  );
  return { ...paper, bytes, code, pages: await pagesOf(bytes) };
}
