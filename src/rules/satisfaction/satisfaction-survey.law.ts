/** The nine elements, in the order of the regulation's text. */
export const satisfactionElements = [
  "requirements",
  "procedure",
  "time",
  "fee",
  "product",
  "competence",
  "conduct",
  "complaints",
  "facilities",
] as const;
export type SatisfactionElement = (typeof satisfactionElements)[number];

/** From the best down. */
export const satisfactionGrades = ["A", "B", "C", "D"] as const;
export type SatisfactionGrade = (typeof satisfactionGrades)[number];

export type SatisfactionSurveyLaw = {
  /** With the official words of the four answers, the worst first. */
  elements: readonly {
    readonly code: SatisfactionElement;
    readonly name: string;
    readonly answers: readonly [string, string, string, string];
  }[];
  /** How often a year it is done, at least. */
  "times-a-year": number;
  /** The index times this is the IKM. */
  conversion: number;
  /** An element is one part of so many; `worksheet`: the rounded weight of many worksheets. */
  weights: { readonly parts: number; readonly worksheet: number };
  /** The IKM from which each grade is reached, from the best down. */
  grades: readonly { readonly grade: SatisfactionGrade; readonly from: number; readonly name: string }[];
  sample: { readonly "chi-square": number; readonly proportion: number; readonly error: number };
};
