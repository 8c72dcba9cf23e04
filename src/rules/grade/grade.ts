import type { Law } from "#rules/law.ts";

/** `code`: "III/d" for PNS, "IX" for PPPK. `order` grows with height, within one status only. */
export type Grade = {
  readonly code: string;
  readonly status: "PNS" | "PPPK";
  readonly name: string;
  readonly order: number;
};

/** Every grade, PNS before PPPK, each from the lowest up. */
export function grades(law: Law): Grade[] {
  const ladder = (status: "PNS" | "PPPK", parameter: "pns" | "pppk") =>
    law.get("grades", parameter).value.map((row, order) => ({ ...row, status, order }));
  return [...ladder("PNS", "pns"), ...ladder("PPPK", "pppk")];
}

/** The grade with this code ("III/d", "IX"), if there is one. */
export function findGrade(code: string, law: Law): Grade | undefined {
  return grades(law).find((grade) => grade.code === code);
}

/** The name of the grade ("Penata Tk. I"), or the code itself where the law of that day does not know it. */
export function gradeName(code: string, law: Law): string {
  return findGrade(code, law)?.name ?? code;
}

/** Whether going from one grade (code) to another is a promotion; never between PNS and PPPK. */
export function isPromotion(fromCode: string, toCode: string, law: Law): boolean {
  const from = findGrade(fromCode, law);
  const to = findGrade(toCode, law);
  return from !== undefined && to !== undefined && from.status === to.status && to.order > from.order;
}
