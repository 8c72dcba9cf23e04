import { hash } from "node:crypto";
import type { Sealing } from "#platform/sealing/sealing.ts";

export type AnswerIds = {
  /** The id of an answer by what it says, and the mark of what it says. */
  idOf(said: object): { answerId: string; mark: string };
};

/**
 * Ids for the answers of one file. The same answers again get the same ids, whatever file or source they come with, so
 * that nothing counts twice; two respondents who say the same in one file are two. Nobody without the installation's
 * secret can try which comment belongs to which answer.
 */
export function answerIds(sealing: Sealing, agencyId: number): AnswerIds {
  const key = Buffer.from(sealing.mark(`survey import ${agencyId}`, Buffer.from("ids"))).toString("hex");
  // SHA-512/256 cannot be lengthened, so a key before the text is enough; HMAC takes ten times as long for a file
  const under = (text: string) => hash("sha512-256", `${key} ${text}`, "hex");
  const times = new Map<string, number>();
  return {
    idOf: (said) => {
      const mark = under(JSON.stringify(said));
      const time = (times.get(mark) ?? 0) + 1;
      times.set(mark, time);
      return { answerId: asId(under(`${mark} ${time}`)), mark };
    },
  };
}

/** The first digits as a UUID of one's own making (RFC 9562, version 8). */
function asId(hex: string): string {
  const variant = (Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant.toString(16)}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
