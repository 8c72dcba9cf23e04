/** What can be searched: a service by what it is called, what people call it, and what else it says. */
export type Searchable<T> = {
  readonly item: T;
  readonly name: string;
  readonly words: string;
  readonly text: string;
};

/**
 * Services by how well they answer what somebody typed, the best first; none where nothing is alike. Small slips and
 * the usual prefixes and suffixes do not matter; a word that nearly all services share ("surat") counts little.
 */
export function searchServices<T>(typed: string, services: readonly Searchable<T>[]): T[] {
  const asked = tokensOf(typed).slice(0, wordsMax);
  const read = services.map(({ item, name, words, text }) => ({
    item,
    fields: [
      { tokens: tokensOf(name), weight: 3 },
      { tokens: tokensOf(words), weight: 2 },
      { tokens: tokensOf(text), weight: 0.6 },
    ],
  }));
  const scores = read.map(() => 0);
  for (const word of asked) {
    const hits = read.map(({ fields }) =>
      Math.max(...fields.map(({ tokens, weight }) => weight * bestLikeness(word, tokens))),
    );
    const found = hits.filter((hit) => hit >= commonFrom).length;
    const rarity = Math.log((services.length + 1) / (found + 0.5)); // all have it: near nothing
    hits.forEach((hit, at) => {
      scores[at] = (scores[at] ?? 0) + hit * Math.max(rarity, 0.05);
    });
  }
  const best = Math.max(...scores, 0);
  if (best < leastScore) return [];
  return read
    .map(({ item }, at) => ({ item, score: scores[at] ?? 0 }))
    .filter(({ score }) => score >= best * closeEnough)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

const wordsMax = 8;
const commonFrom = 1; // a hit in the name or in what people call it
const leastScore = 0.8; // below it only "surat" or a word of some requirement was alike
const closeEnough = 0.4;

function bestLikeness(word: string, tokens: readonly string[]): number {
  return tokens.reduce((best, token) => Math.max(best, likeness(word, token)), 0);
}

/** 1 where the words are the same, less where one begins the other or one or two letters are off, else 0. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [stem(one), stem(other)];
  if (a === b) return 0.95;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return 0.75;
  const slips = slipsAllowed(short);
  if (slips === 0 || long.length - short.length > slips) return 0;
  const distance = editDistance(a, b);
  return distance <= slips ? 0.8 - 0.15 * distance : 0;
}

function slipsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** "pernikahan" and "menikah" are "nikah": the affixes that people use or leave out. */
function stem(word: string): string {
  const bare = word.replace(/^(?:meng|mem|men|me|peng|pem|pen|per|pe|ber|ter|di|ke)(?=[a-z]{4})/, "");
  return bare.replace(/(?<=[a-z]{4})(?:kan|nya|an|i)$/, "");
}

export function tokensOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
}

/** How many letters to put in, take out, change or exchange with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : change;
      row.push(Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, change, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
