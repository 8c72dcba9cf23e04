import type { Identity } from "./sealed-words.ts";

/** Stands where something was taken out; the same in every language, since it becomes part of a text. */
export const takenOut = "[…]";

const nameLengthMin = 3;

/** A text without the name and the contact of who wrote it, whole or in parts. */
export function withoutName(text: string, identity: Identity | null): string {
  if (!identity) return text;
  return [identity.contact, identity.name, ...partsOf(identity.name)]
    .filter((part) => part.length >= nameLengthMin)
    .reduce((left, part) => left.replaceAll(asWord(part), takenOut), text);
}

/**
 * And without numbers by which anybody can be found: NIK, telephone, e-mail. It helps and promises nothing: what
 * happened can tell as much as a name, so a person reads it too.
 */
export function withoutIdentity(text: string, identity: Identity | null): string {
  return [mail, telephone, identityNumber].reduce(
    (left, found) => left.replaceAll(found, takenOut),
    withoutName(text, identity),
  );
}

const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** As people write it, with blanks, dots and dashes between; a day ("03-10-2026") and a sum of money are shorter. */
const telephone = /(?<!\d)(?:\+?62|0)[ .-]?[1-9](?:[ .-]?\d){7,12}(?!\d)/g;
const identityNumber = /(?<!\d)\d(?:[ .]?\d){15,17}(?!\d)/g;

/** The parts of a name that are its own: no titles, no single letters. */
function partsOf(name: string): string[] {
  return name.split(/[\s,.]+/).filter((part) => part.length > nameLengthMin);
}

function asWord(part: string): RegExp {
  const written = part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\d])${written}(?![\\p{L}\\d])`, "giu");
}
