/** A stretch of words that both texts have, that only the earlier has, or only the later. */
export type Stretch = { kind: "same" | "gone" | "new"; text: string };

/** Beyond this the table of the comparison grows too large: the texts are shown whole, one after the other. */
const wordsMax = 400;

/**
 * What differs inside a sentence, word by word: the longest common run of words stays, what is gone stands before what
 * is new. Put together, "same" and "gone" are the earlier text, "same" and "new" the later.
 */
export function wordsDifference(before: string, after: string): Stretch[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  if (old.length > wordsMax || young.length > wordsMax)
    return joined([...old.map(as("gone")), ...young.map(as("new"))]);
  const common = lengthsOfCommon(old, young);
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [gone, added] = [old[i], young[j]];
    if (gone !== undefined && gone === added) {
      found.push({ kind: "same", text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (added === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      found.push({ kind: "gone", text: gone });
      i += 1;
    } else {
      found.push({ kind: "new", text: added ?? "" });
      j += 1;
    }
  }
  return joined(found);
}

/** How many words the rests from place i and j have in common, in order. */
function lengthsOfCommon(old: readonly string[], young: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array<number>(young.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row)
        row[j] =
          old[i] === young[j]
            ? at(lengths, i + 1, j + 1) + 1
            : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  return lengths;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Neighbours of one kind as one stretch, with the spaces between their words. */
function joined(words: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { kind, text } of words) {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text = `${last.text} ${text}`;
    else stretches.push({ kind, text });
  }
  return stretches;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function as(kind: Stretch["kind"]) {
  return (text: string): Stretch => ({ kind, text });
}
