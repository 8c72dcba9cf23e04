/** Kinds of personal data, by what the law lets become of them. */
export const dataCategories = [
  "contact",
  "notices",
  "copies",
  "account",
  "appraisal",
  "master",
  "access",
  "proof",
] as const;
export type DataCategory = (typeof dataCategories)[number];

export type ErasureTerm =
  | { readonly erasable: "on-request" | "never" }
  | { readonly erasable: "after-leaving"; readonly years: number };

export type PersonalDataLaw = { [C in DataCategory]: ErasureTerm } & {
  /** Hours from a person's asking to what the agency holds of them. */
  "access-hours": number;
  /** Hours from a person's asking to the answer. */
  "answer-hours": number;
};
