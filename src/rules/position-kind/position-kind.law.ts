export type PositionKindRow = {
  readonly code: string;
  /** The official Indonesian name, and what it means for who does not read Indonesian. */
  readonly name: string;
  readonly gloss: string;
  readonly group: "leadership" | "administration" | "functional";
};

export type PositionKindsLaw = {
  /** From the highest down, group by group. */
  kinds: readonly PositionKindRow[];
  /** What each rank of the abolished echelons ("I" … "V") is today: files still say it. */
  eselons: Readonly<Record<"I" | "II" | "III" | "IV" | "V", string>>;
  /** Codes of the kinds that lead a unit. */
  "unit-leaders": readonly string[];
  /** Codes of the kinds that always write the leaders' form of the plan. */
  "leader-form": readonly string[];
};
