import type { Day } from "#rules/day.ts";
import type { Law, LawData } from "#rules/law.ts";

/** `code`: "III/d" for PNS, "IX" for PPPK. `order` grows with height, within one status only. */
export type Grade = {
  readonly code: string;
  readonly status: Status;
  readonly name: string;
  readonly order: number;
};

export type Status = "PNS" | "PPPK";

const parameters = { PNS: "pns", PPPK: "pppk" } as const;

/** Every grade there is on the law's day, PNS before PPPK, each from the lowest up. */
export function grades(law: Law): Grade[] {
  return [...ladder("PNS", law), ...ladder("PPPK", law)];
}

/** The grades of one status from the lowest up; none before the law knew any: PPPK have theirs since 2020. */
export function ladder(status: Status, law: Law): Grade[] {
  const rows = law.find("grades", parameters[status])?.value ?? [];
  return rows.map((row, order) => ({ ...row, status, order }));
}

/** The first day on which somebody of this status can have a grade. */
export function firstGradeDay(status: Status, data: LawData): Day {
  const days = data.grades[parameters[status]].map(({ from }) => from);
  return days.reduce(earlier);
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
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
