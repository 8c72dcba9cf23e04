import type { Law } from "#rules/law.ts";
import type { PositionKindsLaw } from "./position-kind.law.ts";
import { findPositionKind, type PositionKind } from "./position-kind.ts";

/**
 * How people write each kind, first match wins. Functional levels stand before the administrative kinds:
 * "Pengawas Sekolah Ahli Madya" is functional, and "Pelaksana Lanjutan" is the old name of Mahir.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bahli utama\b/, "ahli-utama"],
  [/\bahli madya\b/, "ahli-madya"],
  [/\bahli muda\b/, "ahli-muda"],
  [/\bahli pertama\b/, "ahli-pertama"],
  [/\b(jpt|pimpinan tinggi) utama\b/, "jpt-utama"],
  [/\b(jpt|pimpinan tinggi) madya\b/, "jpt-madya"],
  [/\bpratama\b/, "jpt-pratama"],
  [/\bpelaksana lanjutan\b/, "mahir"],
  [/\bpelaksana pemula\b/, "pemula"],
  [/\bpenyelia\b/, "penyelia"],
  [/\bmahir\b/, "mahir"],
  [/\bterampil\b/, "terampil"],
  [/\bpemula\b/, "pemula"],
  [/\b(jft?|fungsional) utama\b/, "ahli-utama"],
  [/\b(jft?|fungsional) madya\b/, "ahli-madya"],
  [/\b(jft?|fungsional) muda\b/, "ahli-muda"],
  [/\b(jft?|fungsional) pertama\b/, "ahli-pertama"],
  [/\b(jfu|fungsional umum|pelaksana|staf)\b/, "pelaksana"],
  [/\b(jft?|fungsional)\b/, "fungsional"],
  [/\badministrator\b/, "administrator"],
  [/\bpengawas\b/, "pengawas"],
];

/**
 * Reads the kind of a position as people write it: "Struktural eselon IV.a", "Administrator", "Fungsional
 * Ahli Muda", "JFU", "JFT". Undefined when it says none. A functional position whose level is not written is
 * the kind "fungsional": the level is to be asked, not guessed.
 */
export function readPositionKind(text: string, law: Law): PositionKind | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const code = eselonKind(plain, law) ?? spellings.find(([spelling]) => spelling.test(plain))?.[1];
  return code === undefined ? undefined : findPositionKind(code, law);
}

const eselonNumbers = ["i", "ii", "iii", "iv", "v"];

function eselonKind(plain: string, law: Law): string | undefined {
  const written = /\b(?:eselon|esl|es) ?(iv|v|i{1,3}|[1-5])(?: ?[a-e])?\b/.exec(plain)?.[1];
  if (written === undefined) return undefined;
  const number = /\d/.test(written) ? Number(written) : eselonNumbers.indexOf(written) + 1;
  return kindOfEselon(law.get("position-kinds", "eselons").value, number);
}

function kindOfEselon(eselons: PositionKindsLaw["eselons"], number: number): string | undefined {
  return [eselons.I, eselons.II, eselons.III, eselons.IV, eselons.V][number - 1];
}
