/** Taken off while enough of the word is left to be one. */
const endings = ["lah", "kah", "nya", "kan", "an", "ku", "mu", "i"];
const leftOfIMin = 5; // "kursi" ends in no affix
const beginnings: readonly (readonly [string, string])[] = [
  ["menge", ""],
  ["meny", "s"],
  ["peny", "s"],
  ["meng", ""],
  ["peng", ""],
  ["mem", ""],
  ["pem", ""],
  ["men", ""],
  ["pen", ""],
  ["ber", ""],
  ["ter", ""],
  ["per", ""],
  ["me", ""],
  ["pe", ""],
  ["di", ""],
  ["ke", ""],
  ["se", ""],
];
const leftMin = 4;

/**
 * The stem of an Indonesian word, near enough to group by: one ending of a kind and one beginning are taken off, where
 * four letters are left ("pelayanan", "dilayani" and "melayani" all become "layan"). No dictionary, so it errs now and
 * then; it decides nothing but which comments stand together.
 */
export function stemOf(word: string): string {
  return withoutBeginning(withoutEndings(word));
}

function withoutEndings(word: string): string {
  return endings.reduce(
    (left, ending) =>
      left.endsWith(ending) && left.length - ending.length >= (ending === "i" ? leftOfIMin : leftMin)
        ? left.slice(0, -ending.length)
        : left,
    word,
  );
}

function withoutBeginning(word: string): string {
  for (const [beginning, instead] of beginnings) {
    const left = instead + word.slice(beginning.length);
    if (word.startsWith(beginning) && left.length >= leftMin) return left;
  }
  return word;
}
