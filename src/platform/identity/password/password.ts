import type { FieldFault } from "#platform/errors/refusal.ts";
import { commonPieces } from "./password.common.ts";

/** Whose password it is: what others know about them must not be it. */
export type Owner = { nip: string; name: string };

export const passwordLengthMin = 12;
export const passwordLengthMax = 128;

/** Characters of the owner's own that must remain once everything guessable is taken out. */
const ownCharactersMin = 5;

/**
 * What is wrong with a new password, as the fault of the field "password", or null. By NIST SP 800-63B §5.1.1.2:
 * a length and a list of what everybody guesses first (and NIP, birth date and name), no rules of composition.
 */
export function passwordFault(password: string, owner: Owner): FieldFault | null {
  // before it is normalised, which takes time that grows with the square of marks out of their order
  if (password.length > passwordLengthMax) return fault("password.too-long", { maximum: passwordLengthMax });
  const text = password.normalize("NFKC");
  const length = [...text].length;
  if (length < passwordLengthMin) return fault("password.too-short", { minimum: passwordLengthMin });
  const weak = formsOf(text)
    .map((form) => ({ form, impersonal: without(form, piecesOf(owner)) }))
    .find(({ impersonal }) => !isOwnEnough(without(impersonal, commonPieces)));
  if (!weak) return null;
  return fault(weak.impersonal === weak.form ? "password.common" : "password.personal");
}

function fault(code: string, facts?: Record<string, number>): FieldFault {
  return facts ? { path: "password", code, facts } : { path: "password", code };
}

/** Small letters and digits only; and the same with the usual replacements undone: "P@ssw0rd!" is "password". */
function formsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll("@", "a")
    .replaceAll("$", "s")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return [plain, plain.replaceAll(/(?<=\p{L})[0134](?=\p{L})/gu, (digit) => unleet[digit] ?? digit)];
}

const unleet: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a" };

/** NIP, and what it tells: the birth date, written in the ways people write one; and the parts of the name. */
function piecesOf({ nip, name }: Owner): string[] {
  const [year, month, day] = [nip.slice(0, 4), nip.slice(4, 6), nip.slice(6, 8)];
  const dates = [
    year + month + day,
    day + month + year,
    day + month + year.slice(2),
    year.slice(2) + month + day,
  ];
  const names = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length >= 3);
  return [nip, ...dates, ...names].filter((piece) => piece.length >= 3);
}

/** Longest pieces first, so that "palembang" does not survive as what "lem" leaves of it. */
function without(text: string, pieces: readonly string[]): string {
  const longestFirst = pieces.toSorted((one, other) => other.length - one.length);
  return longestFirst.reduce((rest, piece) => rest.replaceAll(piece, ""), text);
}

/** Runs ("abcd", "9876", "aaaa") count as one character, years and numbers at the end as none. */
function isOwnEnough(rest: string): boolean {
  const withoutYears = rest.replaceAll(/(19|20)\d\d|\d+$/g, "");
  const codes = [...withoutYears].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const moves = steps.filter((step, index) => Math.abs(step) > 1 || (index > 0 && step !== steps[index - 1]));
  return moves.length + 1 >= ownCharactersMin && new Set(codes).size >= ownCharactersMin;
}
