import { say } from "#platform/words/words.ts";
import { type Grade, ladder } from "#rules/grade/grade.ts";
import type { Law } from "#rules/law.ts";

/** A grade as a choice: "III/d · Penata Tk. I". */
export function gradeOption({ code, name }: Grade): { value: string; label: string } {
  return { value: code, label: say("employee.grade.of", { grade: code, name }) };
}

/** Every grade, PNS and PPPK apart, for a form that does not know the status yet. */
export function gradeGroups(law: Law) {
  return (["PNS", "PPPK"] as const).map((status) => ({
    label: status,
    options: ladder(status, law).map(gradeOption),
  }));
}
