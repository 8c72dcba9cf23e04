import { withoutNamesOnly } from "#service/survey/comment/without-names.ts";
import { takenOut } from "./without-identity.ts";

/**
 * "Saya Mahmud Fitriani, mohon …": who names themself. At least two words with capital letters, or a word that says that
 * a name comes: "saya Senin ke sana" tells a day.
 */
const selfNamed =
  /\b((?:[Ss]aya|[Aa]ku)\s+)(?!RT\b|RW\b)\p{Lu}\p{Ll}[\p{L}'.-]*(?:\s+\p{Lu}[\p{L}'.-]*){1,3}/gu;
const nameTold =
  /\b([Nn]ama(?:\s+(?:saya|lengkap|pelapor|kami))?(?:\s+(?:adalah|ialah|yaitu))?\s*[:=]?\s+|a\.?\s?n\.?\s+|[Aa]tas nama\s+|[Hh]ormat saya,?\s+|[Yy]th\.?\s+)\p{Lu}[\p{L}'.-]*(?:\s+\p{Lu}[\p{L}'.-]*){0,3}/gu;

/** A text without the names that a program can tell: the agency's people, whoever is called by a title, and oneself. */
export function withoutPeople(text: string, known: ReadonlySet<string>): string {
  const others = text.replace(selfNamed, `$1${takenOut}`).replace(nameTold, `$1${takenOut}`);
  return withoutNamesOnly(others, known, takenOut);
}
