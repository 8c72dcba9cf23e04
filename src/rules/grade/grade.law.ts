/** One step of a ladder; its place in the list is its height. */
export type GradeRow = { readonly code: string; readonly name: string };

/** The grades (pangkat, golongan ruang) of PNS and of PPPK, each from the lowest up. */
export type GradesLaw = { pns: readonly GradeRow[]; pppk: readonly GradeRow[] };
