/** One readable row: what the file says of a person on the day from which it holds. */
export type ImportedPerson = {
  readonly rowNumber: number;
  readonly nip: string;
  readonly name: string;
  readonly status: "PNS" | "PPPK";
  /** A code of the law; null where the file has none. */
  readonly grade: string | null;
  readonly gradeSince: string | null;
  readonly title: string;
  readonly kind: string;
  readonly leadsUnit: boolean;
  readonly unit: string;
  readonly superiorNip: string | null;
  readonly since: string | null;
  readonly email: string | null;
};

/** Something wrong with one cell; `column` is 1-based as Excel counts, null where the whole row is meant. */
export type ImportProblem = {
  readonly rowNumber: number;
  readonly column: number | null;
  readonly nip: string;
  readonly name: string;
  /** The sentence is the message `error.<code>`. */
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};
