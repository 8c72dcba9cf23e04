/** Official words, and what they mean for who does not read Indonesian. */
export type OfficialWords = { readonly text: string; readonly gloss: string };

export type ConductValue = {
  readonly code: string;
  readonly name: OfficialWords;
  /** The guide behaviours (panduan perilaku), printed on every plan. */
  readonly behaviours: readonly OfficialWords[];
};

export type ConductValuesLaw = { values: readonly ConductValue[] };
