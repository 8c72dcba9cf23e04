import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { markedName, markedWorkbook } from "#platform/spreadsheets/marked-workbook.ts";
import { cannotBeMarked } from "#platform/spreadsheets/spreadsheets.errors.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { laporRight } from "../complaint.errors.ts";
import { LaporInput } from "./import-lapor.ts";
import { cellOf, openedLapor } from "./lapor-file.ts";

/** Answered at once: what citizens wrote is not kept in a file of ours for it. */
export const markLapor = command({
  name: "complaint.mark-lapor",
  route: {
    method: "POST",
    path: "/complaint-imports/marked-file",
    summary: "The same workbook of SP4N-LAPOR! with its wrong cells marked; nothing is taken over",
    tags: ["complaint"],
  },
  who: ["complaint-handler"],
  input: LaporInput,
  output: z.file(),
  load: openedLapor,
  may: () => true, // `who` says it all
  run: async ({ facts: { file, sheet, problems }, agencyId, record }) => {
    if (problems.length === 0) throw laporRight();
    const marked = await markedWorkbook(file, sheet, problems, (problem) =>
      sayIfKnown(`error.${problem.code}`, { ...problem.facts, cell: cellOf(problem) }),
    );
    if (!marked) throw cannotBeMarked();
    const facts = { problems: problems.length };
    record({
      kind: "complaint.import-marked",
      subject: { kind: "agency", id: String(agencyId) },
      facts,
    });
    const name = markedName(file.name, say("import.mend.marked"));
    return new File([new Uint8Array(marked.bytes)], name, { type: xlsxType });
  },
});
