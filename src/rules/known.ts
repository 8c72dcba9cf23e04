/**
 * A fact whose absence has a reason. The three are kept apart to the end, because they ask for different
 * sentences: a value, "does not apply here", and "nobody has said it yet".
 */
export type Known<T> =
  | { readonly state: "known"; readonly value: T }
  | { readonly state: "not-applicable" }
  | { readonly state: "not-known-yet" };
