import { say } from "#platform/words/words.ts";
import type { Grade } from "#rules/grade/grade.ts";

/** A grade as a choice: "III/d · Penata Tk. I". */
export function gradeOption({ code, name }: Grade): { value: string; label: string } {
  return { value: code, label: say("employee.grade.of", { grade: code, name }) };
}
