/** A service or a unit as sheets may name it. */
export type Named = { readonly id: string; readonly name: string; readonly code?: string };
