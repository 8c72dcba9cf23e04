import { likeness } from "./likeness.ts";
import { genericWords, sameWords } from "./search-words.ts";

/** What can be searched: a service by what it is called in either language, what people call it, what comes of it. */
export type Searchable<T> = {
  readonly item: T;
  readonly names: readonly string[];
  readonly words: string;
  readonly product: string;
};

/**
 * Services by how well they answer what somebody typed, the best first; none where nothing is alike. Small slips, the
 * usual prefixes and suffixes, and words of the same meaning do not matter. A word that few services have weighs more;
 * one that tells none from another ("surat") nothing. What answers much less than the best is left out.
 */
export function searchServices<T>(typed: string, services: readonly Searchable<T>[]): T[] {
  const asked = tellingWords(tokensOf(typed)).slice(0, wordsMax);
  const read = services.map((service) => ({ item: service.item, fields: fieldsOf(service) }));
  const scores = read.map(() => 0);
  for (const word of asked) {
    const hits = read.map(({ fields }) => hitOf(word, fields));
    const found = hits.filter((hit) => hit > 0).length;
    const rarity = Math.log((services.length + 1) / (found + 0.5));
    hits.forEach((hit, at) => {
      scores[at] = (scores[at] ?? 0) + hit * Math.max(rarity, rarityLeast);
    });
  }
  const best = Math.max(...scores, 0);
  if (best === 0) return [];
  return read
    .map(({ item, fields }, at) => ({ item, score: scores[at] ?? 0, length: fields[0]?.tokens.length ?? 0 }))
    .filter(({ score }) => score >= best * closeEnough)
    .sort((a, b) => b.score - a.score || a.length - b.length) // the plainer name first
    .map(({ item }) => item);
}

const wordsMax = 8;
const rarityLeast = 0.05; // in an agency of one or two services every word is common
const closeEnough = 0.55;
const synonymWeight = 0.9;

type Field = { readonly tokens: readonly string[]; readonly weight: number };

function fieldsOf({ names, words, product }: Searchable<unknown>): Field[] {
  return [
    { tokens: tokensOf(names.join(" ")), weight: 3 },
    { tokens: tokensOf(words), weight: 2.5 },
    { tokens: tokensOf(product), weight: 1 },
  ];
}

/** How well one word is answered: by the best field, and a little more by a name that people also say. */
function hitOf(word: string, fields: readonly Field[]): number {
  const [name = 0, words = 0, product = 0] = fields.map(
    ({ tokens, weight }) => weight * bestLikeness(word, tokens),
  );
  return Math.max(name, words, product) + Math.min(name, words) * 0.1;
}

function bestLikeness(word: string, tokens: readonly string[]): number {
  const same = sameWords.filter((words) => words.has(word)).flatMap((words) => [...words]);
  return tokens.reduce((best, token) => {
    const meant = same.includes(token) ? synonymWeight : 0;
    return Math.max(best, meant, likeness(word, token));
  }, 0);
}

/** Without the words that say nothing, unless there are no others. */
function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !genericWords.has(word));
  return telling.length > 0 ? telling : words;
}

function tokensOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
}
