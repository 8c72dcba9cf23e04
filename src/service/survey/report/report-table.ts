import type { Table } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import type { Improvement } from "../improvement/improvement.schema.ts";
import { periodValue } from "../result/period-filter.tsx";
import type { Result } from "../result/result.schema.ts";
import { reportWords } from "./report-words.ts";

/** The report as one table: a section, a line, its value, and what goes with it. */
export function reportTable(result: Result, improvements: readonly Improvement[]): Table {
  const words = reportWords(result, improvements);
  const sections: (readonly [string, readonly (readonly string[])[]])[] = [
    [words.heading, words.summary],
    [
      words.words.elements,
      words.elements.map(([number, name, answered, mean, bounds]) => [
        `${number} ${name}`,
        mean ?? "",
        `${answered} · ${bounds}`,
      ]),
    ],
    [
      words.words.improvements,
      words.improvements.map(([element, action, ...rest]) => [element ?? "", action ?? "", rest.join(" · ")]),
    ],
    [words.words.trend, words.trend],
    [words.words.services, words.services],
    [words.words.channels, words.channels],
    [words.words.profile, words.profile.map(([field, value, count]) => [`${field}: ${value}`, count ?? ""])],
  ];
  return {
    name: `laporan-skm-${periodValue(result.period)}`,
    columns: [
      { header: say("survey.report.section"), type: "text", width: 28 },
      { header: say("survey.report.line"), type: "text", width: 44 },
      { header: say("survey.report.value"), type: "text", width: 44 },
      { header: say("survey.report.beside"), type: "text", width: 44 },
    ],
    rows: sections.flatMap(([section, rows]) =>
      rows.map(([line = "", value = "", beside = ""]) => [section, line, value, beside]),
    ),
  };
}
