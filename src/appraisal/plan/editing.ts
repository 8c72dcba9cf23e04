/** Where the plan can be changed, and the revision that is seen; left out where it is only read. */
export type Editing = { path: string; revision: number };
