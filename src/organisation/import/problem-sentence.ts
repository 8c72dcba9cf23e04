import { say, sayIfKnown } from "#platform/words/words.ts";

type Facts = Readonly<Record<string, string | number>>;

/** What is wrong, in words. Of a superior's NIP the bad one is shown: the row stands under the person's own. */
export function problemSentence(code: string, facts: Facts): string {
  const sentence = sayIfKnown(`error.${code}`, facts);
  const { ofSuperior } = facts;
  return ofSuperior === undefined ? sentence : say("import.problem.superior", { nip: ofSuperior, sentence });
}
