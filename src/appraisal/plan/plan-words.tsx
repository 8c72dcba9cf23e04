import { currentLocale, say, sayIfKnown } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import type { PlanState } from "./plan-state.ts";

const tags = {
  draft: "draft",
  proposed: "waiting",
  "change-asked": "late",
  offered: "urgent",
  agreed: "done",
} as const;

export const PlanStateTag = ({ state }: { state: PlanState }) => (
  <StateTag state={tags[state.kind]}>{say(`plan.state.${state.kind}`)}</StateTag>
);

/** Words of the law in the reader's language: the official text, or its meaning. */
export function inWords({ text, gloss }: { text: string; gloss: string }): string {
  return currentLocale() === "id" ? text : gloss;
}

type Fault = { code: string; facts?: Record<string, string | number> | undefined };

export function sayFault({ code, facts }: Fault): string {
  return sayIfKnown(`error.${code}`, facts);
}
