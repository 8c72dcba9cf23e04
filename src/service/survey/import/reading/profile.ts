import { plainWord } from "#service/sheet-import/sheet-import.schema.ts";
import { type ProfileField, profileFields, profileValue } from "../../survey.schema.ts";

type Values<Field extends ProfileField> = (typeof profileFields)[Field][number];
type Words<Value extends string> = readonly (readonly [Value, RegExp])[];

/** Years, or a band that lies within one of ours; null where it is neither. */
export function ageBandOf(text: string): Values<"ageBand"> | null {
  const plain = plainWord(text).replace(/\s*(tahun|thn|th|years?( old)?)\.?$/, "");
  const known = profileFields.ageBand.find((one) => one === plain);
  if (known) return known;
  const below = /^(?:<|di ?bawah|kurang dari|under)\s*(\d{1,3})$/.exec(plain);
  if (below) return Number(below[1]) <= 20 ? "under-20" : null;
  const above = /^(?:>|>=|≥|di ?atas|lebih dari|over)?\s*(\d{1,3})\s*(?:\+|ke atas|tahun ke atas)?$/.exec(
    plain,
  );
  if (above) return bandOf(Number(above[1]));
  const [, from, to] = /^(\d{1,3})\s*(?:-|–|s\/?d|sampai|to)\s*(\d{1,3})$/.exec(plain) ?? [];
  const band = bandOf(Number(from));
  return from !== undefined && band === bandOf(Number(to)) ? band : null;
}

function bandOf(years: number): Values<"ageBand"> | null {
  if (!(years >= 5 && years <= 120)) return null; // nobody of that age fills in a form
  if (years < 20) return "under-20";
  return years >= 60 ? "60-up" : (bands[Math.floor(years / 10) - 2] ?? null);
}

const bands = ["20-29", "30-39", "40-49", "50-59"] as const;

/** A word of a sheet as one of our bands; null where it is none. "Lainnya" is for occupations only. */
export function sexOf(text: string): Values<"sex"> | null {
  return meant(text, [
    ["female", /^(p|pr|perempuan|wanita|f|female|woman)$/],
    ["male", /^(l|lk|laki|laki[- ]?laki|pria|m|male|man)$/],
  ]);
}

export function educationOf(text: string): Values<"education"> | null {
  return (
    known("education", text) ??
    meant(text, [
      ["master", /^(s-?2|s-?3|s2\s*\/\s*s3|magister|master|doktor|doctor|pascasarjana)\b/],
      ["bachelor", /^(s-?1|sarjana|bachelor|strata 1)\b/],
      ["diploma", /^(d-?(1|2|3|4|i|ii|iii|iv)|diploma|akademi)\b/],
      ["senior", /^(sma|smu|smk|slta|stm|smea|madrasah aliyah|ma|senior)\b/],
      ["junior", /^(smp|sltp|mts|junior)\b/],
      ["primary", /^(sd|mi|sekolah dasar|primary)\b/],
      ["none", /^(tidak|belum|none)\b/],
    ])
  );
}

/** What is none of the form's own is "lainnya", as on the form. */
export function occupationOf(text: string): Values<"occupation"> {
  return (
    known("occupation", text) ??
    meant(text, [
      ["civil-servant", /\b(pns|asn|pppk|p3k|pegawai negeri|civil servant)\b/],
      ["military", /\b(tni|tentara|military)\b/],
      ["police", /\b(polri|polisi|police)\b/],
      ["student", /\b(pelajar|mahasiswa|mahasiswi|siswa|siswi|student)\b/],
      ["self-employed", /\b(wira ?usaha|wira ?swasta|pedagang|pengusaha|dagang|self-employed)\b/],
      ["employee", /\b(swasta|karyawan|karyawati|pegawai|employee)\b/],
      ["home", /\b(irt|ibu rumah tangga|rumah tangga|housewife)\b/],
    ]) ??
    "other"
  );
}

function known<Field extends ProfileField>(field: Field, text: string): Values<Field> | null {
  const values: readonly Values<Field>[] = profileFields[field];
  return values.find((one) => one === profileValue(field, plainWord(text))) ?? null;
}

function meant<Value extends string>(text: string, words: Words<Value>): Value | null {
  const plain = plainWord(text);
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
