export const componentCodes = [
  "requirements",
  "procedure",
  "time",
  "fee",
  "product",
  "complaints",
  "legal-basis",
  "facilities",
  "competence",
  "supervision",
  "staff",
  "guarantee",
  "safety",
  "evaluation",
] as const;
export type ComponentCode = (typeof componentCodes)[number];

export const componentGroups = ["delivery", "manufacturing"] as const;

/** One of the components of a service standard; `gloss` is its name in English. */
export type StandardComponent = {
  readonly code: ComponentCode;
  readonly group: (typeof componentGroups)[number];
  readonly name: string;
  readonly gloss: string;
};

export type ServiceStandardLaw = {
  /** In their official order. */
  components: readonly StandardComponent[];
  /** The words by which an office binds itself. */
  notice: { readonly text: string; readonly gloss: string };
};
