/** Titles and academic degrees around a name, and short words, say nothing of who it is. */
const lettersMin = 3;

/**
 * A text in which every part of these names is replaced by `by`: "Bu Ratna menyelesaikan…" → "Bu (…) menyelesaikan…".
 * Whole words only, in any case. It cannot know nicknames: who hands a case in reads it first.
 */
export function withoutNames(text: string, names: readonly string[], by: string): string {
  const parts = names
    .flatMap((name) => (name.split(",")[0] ?? "").split(/[\s.]+/)) // degrees stand after the first comma
    .filter((part) => part.length >= lettersMin)
    .map(escaped);
  if (parts.length === 0) return text;
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return text.replaceAll(word, by).replaceAll(new RegExp(`${escaped(by)}(?:\\s+${escaped(by)})+`, "g"), by);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
