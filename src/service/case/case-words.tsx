import { say } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Listed } from "./case.schema.ts";

/** The words of a code in a list of the standard; the code itself where the list has it no more. */
export function labelOf(code: string, listed: readonly Listed[]): string {
  return listed.find((one) => one.code === code)?.label ?? code;
}

/** The step after this one; undefined at the last. */
export function stepAfter(code: string, steps: readonly Listed[]): Listed | undefined {
  return steps[steps.findIndex((step) => step.code === code) + 1];
}

type ClockState = keyof typeof clockWord;
type Clocked = { dueAt: Date | null; warnAt: Date | null; pausedSince: Date | null };

/** How a case stands against its promise. */
function clockState({ dueAt, warnAt, pausedSince }: Clocked, now: Date): ClockState {
  if (pausedSince) return "waiting";
  if (dueAt && dueAt < now) return "late";
  return warnAt && warnAt <= now ? "urgent" : "going";
}

/** "Selambatnya …", with its state as icon and word. */
export const DueTag = ({ of, now }: { of: Clocked; now: Date }) => {
  const state = clockState(of, now);
  return (
    <div>
      <StateTag state={state}>{say(`case.clock.${clockWord[state]}`)}</StateTag>{" "}
      <span class="am-small">{of.dueAt ? showInstant(of.dueAt) : say("case.no-promise")}</span>
    </div>
  );
};

const clockWord = { waiting: "waiting", late: "late", urgent: "soon", going: "going" } as const;
