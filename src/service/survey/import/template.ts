import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type AnswerField, answerFields } from "./answer-fields.ts";

/** Two invented respondents, to show the form: digits or words, and what may stay empty. */
const examples: readonly Partial<Record<AnswerField, string>>[] = [
  {
    ...{ day: "2026-11-02", number: "1", ageBand: "34", sex: "P", education: "SMA", occupation: "Wirausaha" },
    ...{ requirements: "4", procedure: "3", time: "3", fee: "4", product: "4" },
    ...{ competence: "3", conduct: "4", complaints: "3", facilities: "3" },
  },
  {
    ...{ day: "2026-11-02", number: "2", requirements: "Sesuai", procedure: "Mudah", time: "Kurang cepat" },
    ...{ conduct: "Sangat sopan dan ramah", facilities: "Baik", comment: "(contoh) Kursi tunggu ditambah." },
  },
];

/** An empty sheet with the headings that the import knows best. */
export function templateFile() {
  const columns = answerFields.map((field) => ({
    header: sayIfKnown(`survey-import.field.${field}`),
    type: field === "day" ? ("date" as const) : ("text" as const),
    width: widthOf(field),
  }));
  const rows = examples.map((row) => answerFields.map((field) => row[field] ?? null));
  const table = { name: say("survey-import.template.sheet"), columns, rows };
  return {
    name: `${say("survey-import.template.file")}.xlsx`,
    mediaType: xlsxType,
    bytes: writeSheet(table),
  };
}

function widthOf(field: AnswerField): number {
  if (field === "comment") return 40;
  return field === "service" || field === "unit" ? 30 : 18;
}
