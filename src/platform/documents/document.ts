import { say, speaking } from "#platform/words/words.ts";
import { documentTooLarge } from "./document.errors.ts";
import type { DocumentData } from "./document-data.ts";
import { checkEmblem } from "./emblem.ts";
import { openTypesetter } from "./typesetter.ts";

/** Five times an evaluation of 12 results with every text at its limit; some 3 seconds of work. */
const dataKbMax = 1000;
const typesetter = openTypesetter({ secondsMax: 20, waitingMax: 200 });

export type DocumentInput = {
  /** Path of the .typ, relative to the repository root. */
  template: string;
  data: DocumentData;
  /** The verification code, as `verificationCode` makes it. */
  code: string;
  /** Where the code can be checked; the QR leads there. */
  verifyUrl: string;
  /** "YYYY-MM-DD": printed, and the date in the file's metadata. */
  madeOn: string;
  language: "id";
  title: string;
  author: string;
  /** The agency's own emblem, a PNG; without it the neutral mark. */
  emblem?: Uint8Array;
};

/**
 * Typesets a document as PDF/A-2b. The same input gives the same bytes. Nothing in `data` is ever read as
 * Typst; characters that the typeface does not have are printed as "□", and the footer says so.
 * Refuses: `document.too-large` (data over 1 MB), `document.emblem-unusable`, `document.too-slow` (20 s),
 * `document.busy` (200 are waiting), `document.failed` (the template and its data do not fit).
 */
export async function makeDocument(input: DocumentInput): Promise<Uint8Array> {
  const data = JSON.stringify(input.data);
  if (Buffer.byteLength(data) > dataKbMax * 1000) throw documentTooLarge({ maximumKb: dataKbMax });
  if (input.emblem) checkEmblem(input.emblem);
  return typesetter.typeset({
    template: input.template,
    data,
    frame: JSON.stringify(frameOf(input)),
    verifyUrl: input.verifyUrl,
    ...(input.emblem ? { emblem: input.emblem } : {}),
  });
}

function frameOf({ title, author, madeOn, code, verifyUrl, language }: DocumentInput) {
  const words = speaking(language, () => ({
    qr: say("document.footer.qr"),
    code: say("document.footer.code"),
    check: say("document.footer.check", { madeOn, url: verifyUrl }),
    replaced: say("document.footer.replaced"),
    page: say("document.footer.page", { page: "{page}", pages: "{pages}" }),
  }));
  return { title, author, madeOn, code, words };
}
