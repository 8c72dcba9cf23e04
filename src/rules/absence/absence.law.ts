/** A kind of long absence. `pauses`: the plan stands still while it lasts. */
export type AbsenceKindRow = {
  readonly code: string;
  /** The official Indonesian name, and what it means for who does not read Indonesian. */
  readonly name: string;
  readonly gloss: string;
  readonly pauses: boolean;
};
