import type { Named } from "../named.ts";
import { plainWord } from "../sheet-import.schema.ts";

/** By its code; or the name that shares most of its words with this one, if more than half, and no other is as like. */
export function likestName(word: string, named: readonly Named[]): string | undefined {
  const byCode = named.find(({ code }) => code !== undefined && plainWord(code) === plainWord(word));
  if (byCode) return byCode.id;
  const ranked = named
    .map(({ id, name }) => ({ id, ...likeness(word, name) }))
    .sort((one, other) => order(one, other));
  const [first, second] = ranked;
  if (!first || first.share <= likeEnough || (second && order(first, second) === 0)) return undefined;
  return first.id;
}

const likeEnough = 0.5;
const commonWords = new Set([
  "surat",
  "keterangan",
  "ket",
  "kelurahan",
  "kel",
  "layanan",
  "pelayanan",
  "pengantar",
]);
const smallWords = new Set(["dan", "di", "ke", "dari", "untuk"]); // no initial stands for them

type Likeness = {
  /** Common words ÷ all words (Jaccard), of the words that tell one name from another; abbreviations spelled out. */
  share: number;
  /** The name gives the abbreviation itself, as "(KK)". */
  isGiven: boolean;
  /** The same share of all words. */
  whole: number;
};

function likeness(word: string, name: string): Likeness {
  const full = wordsIn(name.replace(/\([^)]*\)/g, " "));
  const short = [...name.matchAll(/\(([^)]*)\)/g)].flatMap(([, inside = ""]) => wordsIn(inside));
  const written = wordsIn(word);
  const spelled = written.flatMap((one) => longFor(one, full) ?? (short.includes(one) ? full : [one]));
  return {
    share: shared(telling(spelled), telling(full)),
    isGiven: written.some((one) => short.includes(one)),
    whole: shared(spelled, full),
  };
}

/** The likest first; where several share as much, the one that gives the abbreviation, then the one with the most words. */
function order(one: Likeness, other: Likeness): number {
  return other.share - one.share || Number(other.isGiven) - Number(one.isGiven) || other.whole - one.whole;
}

function shared(mine: readonly string[], theirs: readonly string[]): number {
  const all = new Set([...mine, ...theirs]).size;
  return all === 0 ? 0 : new Set(mine.filter((one) => theirs.includes(one))).size / all;
}

/** "kk" in "pengantar kartu keluarga" stands for "kartu keluarga". */
function longFor(short: string, words: readonly string[]): string[] | undefined {
  if (short.length < 2) return undefined;
  const long = words.filter((word) => !smallWords.has(word));
  const initials = long.map((word) => word.charAt(0)).join("");
  const at = initials.indexOf(short);
  return at < 0 ? undefined : long.slice(at, at + short.length);
}

function wordsIn(text: string): string[] {
  return plainWord(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

function telling(words: readonly string[]): readonly string[] {
  const rare = words.filter((word) => !commonWords.has(word));
  return rare.length > 0 ? rare : words;
}
