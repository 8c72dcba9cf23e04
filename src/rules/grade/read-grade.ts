import type { Law } from "#rules/law.ts";
import { findGrade, type Grade, grades } from "./grade.ts";

/** `code` fills the message `error.<code>`. */
export type GradeReading =
  | { readonly ok: true; readonly grade: Grade }
  | { readonly ok: false; readonly code: "grade.unknown" | "grade.contradictory" };

const romans = ["I", "II", "III", "IV"];

/**
 * Reads a grade as people write it: "III/d", "III d", "3d", "Penata Tk. I / III.d", "PENATA TK.I, III/d", "IX",
 * "Gol. 9", or the name alone. A name and a code that disagree are refused rather than guessed.
 * A bare roman number is a grade of PPPK, because PNS always have a letter.
 */
export function readGrade(text: string, law: Law): GradeReading {
  const plain = plainName(text);
  const code = /(?:^| )(IV|I{1,3}|[1-4]) ?([A-E])(?: |$)/.exec(plain);
  const name = plain
    .replace(code?.[0] ?? "", " ")
    .replace(/ +/g, " ")
    .trim();
  const byCode = code ? findGrade(pnsCode(code[1] ?? "", code[2] ?? ""), law) : undefined;
  const byName = grades(law).find((grade) => plainName(grade.name) === name) ?? pppkGrade(name, law);

  if (code && !byCode) return { ok: false, code: "grade.unknown" };
  if (byCode && byName && byCode.code !== byName.code) return { ok: false, code: "grade.contradictory" };
  const grade = byCode ?? byName;
  return grade ? { ok: true, grade } : { ok: false, code: "grade.unknown" };
}

/** Upper case, without the words that only announce a grade, "Tingkat 1" and "TK.I" alike "TK I". */
function plainName(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ")
    .replace(/\b(PANGKAT|GOLONGAN|GOL|RUANG|PPPK|P3K|PNS)\b/g, " ")
    .replace(/\b(?:TINGKAT|TKT|TK) ?(?:I|1)\b/g, "TK I")
    .replace(/ +/g, " ")
    .trim();
}

function pnsCode(group: string, room: string): string {
  const roman = romans[Number(group) - 1] ?? group;
  return `${roman}/${room.toLowerCase()}`;
}

function pppkGrade(plain: string, law: Law): Grade | undefined {
  return grades(law).find(
    (grade) => grade.status === "PPPK" && (grade.code === plain || String(grade.order + 1) === plain),
  );
}
