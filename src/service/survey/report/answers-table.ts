import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import type { Table, TableRow } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { elementName } from "../answer/element-words.ts";
import { listSurveyAnswers } from "./list-answers.ts";
import type { ReportAsked } from "./report-at-hand.ts";

/** Every answer without comment and profile, so that anybody can reckon the index anew; page by page. */
export async function answersTable(page: PageContext, asked: ReportAsked): Promise<Table> {
  const first = await ask(page, listSurveyAnswers, asked);
  return {
    name: `jawaban-skm-${asked.year}`,
    columns: [
      { header: say("survey.report.month"), type: "text" },
      { header: say("survey.channel"), type: "text", width: 30 },
      ...satisfactionElements.map((element) => ({ header: elementName(element), type: "integer" as const })),
    ],
    rows: rowsFrom(page, asked, first),
  };
}

type Answers = { answers: readonly AnswerRow[]; next: string | null };

async function* rowsFrom(page: PageContext, asked: ReportAsked, first: Answers): AsyncGenerator<TableRow> {
  for (
    let some: Answers = first;
    ;
    some = await ask(page, listSurveyAnswers, { ...asked, after: some.next })
  ) {
    yield* some.answers.map(rowOf);
    if (some.next === null) return;
  }
}

type AnswerRow = { month: string; channel: "case" | "desk" | "kiosk" | "import" } & Record<
  (typeof satisfactionElements)[number],
  number | null
>;

function rowOf(answer: AnswerRow): TableRow {
  return [
    answer.month,
    say(`survey.channel.${answer.channel}`),
    ...satisfactionElements.map((element) => answer[element]),
  ];
}
