import type { CellValue } from "#platform/spreadsheets/sheet.ts";
import type { Table, TableRow } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import { showDay } from "#ui/locale.ts";
import { elementName } from "../answer/element-words.ts";
import type { Improvement } from "../improvement/improvement.schema.ts";
import { gradeInWords, periodInWords } from "../result/group-words.ts";
import { firstDayOf, quarterOf } from "../result/period.ts";
import { periodValue } from "../result/period-filter.tsx";
import type { Group, Result } from "../result/result.schema.ts";
import { profileLines } from "./report-words.ts";

/** A line: what of, its value, the bounds of it, from how many answers, and words beside it. */
type Line = {
  of: string;
  value?: CellValue;
  lower?: number | null | undefined;
  upper?: number | null | undefined;
  answers?: number | null;
  beside?: string;
};

/** The report as one table whose numbers are numbers, so that whoever opens it can go on reckoning. */
export function reportTable(result: Result, improvements: readonly Improvement[]): Table {
  const sections: [string, Line[]][] = [
    [say("survey.report.heading"), summaryOf(result)],
    [say("survey.elements"), elementsOf(result)],
    [say("survey.improvements"), improvements.map(improvementLine)],
    [say("survey.trend"), result.trend.map(({ quarter, group }) => groupLine(quarterName(quarter), group))],
    [
      say("survey.by-service"),
      result.services.map(({ name, group }) => groupLine(name || say("survey.service.untold"), group)),
    ],
    [
      say("survey.by-channel"),
      result.channels.map(({ channel, group }) => groupLine(say(`survey.channel.${channel}`), group)),
    ],
    [
      say("survey.respondents"),
      profileLines(result).map(({ field, said, answers }) => ({ of: `${field}: ${said}`, answers })),
    ],
  ];
  return {
    name: `laporan-skm-${periodValue(result.period)}`,
    columns: [
      { header: say("survey.report.section"), type: "text", width: 28 },
      { header: say("survey.report.line"), type: "text", width: 44 },
      { header: say("survey.report.value"), type: "number", format: "0.000" },
      { header: say("survey.report.lower"), type: "number", format: "0.00" },
      { header: say("survey.report.upper"), type: "number", format: "0.00" },
      { header: say("survey.answers"), type: "integer" },
      { header: say("survey.report.beside"), type: "text", width: 44 },
    ],
    rows: sections.flatMap(([section, lines]) => lines.map((line) => rowOf(section, line))),
  };
}

function rowOf(section: string, line: Line): TableRow {
  const { of, value = null, lower = null, upper = null, answers = null, beside = "" } = line;
  return [section, of, value, lower, upper, answers, beside];
}

function summaryOf({ unit, period, ikm, answers, sample, target, past }: Result): Line[] {
  const grade = ikm ? gradeInWords(ikm.grade) : "";
  return [
    {
      of: say("survey.ikm"),
      ...boundsOf(ikm),
      answers,
      beside: [unit.name, grade].filter(Boolean).join(", "),
    },
    { of: say("survey.report.users"), value: sample.population, beside: periodInWords(period) },
    { of: say("survey.report.sample"), value: sample.wanted },
    { of: say("survey.report.target"), value: target?.ikm ?? null },
    groupLine(say("survey.past"), past),
  ];
}

function elementsOf({ elements }: Result): Line[] {
  return elements.map(({ element, answered, mean }, at) => ({
    ...{ of: `U${at + 1} ${elementName(element)}`, ...boundsOf(mean), answers: answered },
  }));
}

function groupLine(of: string, { answers, ikm }: Group): Line {
  const beside = answers === null ? say("survey.group.too-few") : ikm ? gradeInWords(ikm.grade) : "";
  return { of, ...boundsOf(ikm), answers, beside };
}

function boundsOf(figure: { value: number; lower: number | null; upper: number | null } | null) {
  return { value: figure?.value ?? null, lower: figure?.lower, upper: figure?.upper };
}

function improvementLine({ element, action, ownerName, dueOn, state }: Improvement): Line {
  const words = [elementName(element), ownerName, showDay(dueOn), say(`survey.improvement.state.${state}`)];
  return { of: action, beside: words.join(" · ") };
}

function quarterName(quarter: string): string {
  return periodInWords(quarterOf(firstDayOf(quarter)));
}
