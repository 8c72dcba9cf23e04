import type { Waits } from "#platform/waiting/my-waiting.ts";
import { sayIfKnown } from "#platform/words/words.ts";
import type { Task } from "./tasks.tsx";

const marks = { urgent: "!", due: "→", calm: "✓" } as const;
const order = { urgent: 0, due: 1, calm: 2 };

/** What waits in the rooms of the house, as lines of "Menunggu saya". */
export function waitTasks(waits: readonly Waits[]): Task[] {
  return waits.map(({ code, tone, count, late, unitName, href }) => {
    const facts = { count, late, unit: unitName ?? "" };
    const [title, text] = [sayIfKnown(`waiting.${code}`, facts), sayIfKnown(`waiting.${code}.text`, facts)];
    return { tone, mark: marks[tone], title, text, href };
  });
}

/** Both by urgency; of the same urgency what others wait for from outside comes first. */
export function withWaits(waits: readonly Waits[], tasks: readonly Task[]): Task[] {
  return [...waitTasks(waits), ...tasks].sort((one, other) => order[one.tone] - order[other.tone]);
}
