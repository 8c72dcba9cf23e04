import { stemOf } from "./stem.ts";
import { stopWords } from "./stop-words.ts";

export type WordGroup = { readonly word: string; readonly commentIds: readonly string[] };
type Comment = { readonly commentId: string; readonly body: string };

const groupsShown = 12;
const commentsMin = 2;

/** The words that most comments share, each named as it is written most often; a comment can stand in several. */
export function wordGroups(comments: readonly Comment[]): WordGroup[] {
  const byStem = new Map<string, { ids: Set<string>; words: Map<string, number> }>();
  for (const { commentId, body } of comments) {
    for (const word of wordsIn(body)) {
      const stem = stemOf(word);
      const group = byStem.get(stem) ?? { ids: new Set<string>(), words: new Map<string, number>() };
      byStem.set(stem, group);
      group.ids.add(commentId);
      group.words.set(word, (group.words.get(word) ?? 0) + 1);
    }
  }
  return [...byStem.values()]
    .filter(({ ids }) => ids.size >= commentsMin)
    .map(({ ids, words }) => ({ word: commonest(words), commentIds: [...ids].sort() }))
    .toSorted(
      (one, other) => other.commentIds.length - one.commentIds.length || (one.word < other.word ? -1 : 1),
    )
    .slice(0, groupsShown);
}

function wordsIn(body: string): string[] {
  return body
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !stopWords.has(word));
}

function commonest(words: ReadonlyMap<string, number>): string {
  const [first] = [...words].toSorted(
    ([one, often], [other, more]) => more - often || (one < other ? -1 : 1),
  );
  return first?.[0] ?? "";
}
