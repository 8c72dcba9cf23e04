import { createHmac } from "node:crypto";
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
  const key = sealing.mark(`survey import ${agencyId}`, Buffer.from("ids"));
  const under = (text: string) => createHmac("sha256", key).update(text).digest();
  const times = new Map<string, number>();
  return {
    idOf: (said) => {
      const mark = under(JSON.stringify(said)).toString("base64");
      const time = (times.get(mark) ?? 0) + 1;
      times.set(mark, time);
      return { answerId: asId(under(`${mark} ${time}`)), mark };
    },
  };
}

/** The first bytes as a UUID of one's own making (RFC 9562, version 8). */
function asId(bytes: Buffer): string {
  const hex = bytes.toString("hex", 0, 16);
  const variant = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant.toString(16)}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
