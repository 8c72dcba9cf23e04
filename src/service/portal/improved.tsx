import { Quote } from "#ui/layout/quote.tsx";
import { showDay } from "#ui/locale.ts";
import type { Improvement } from "./improvements.ts";

/** What somebody said, and what was done since. */
export const Improved = ({ improvements }: { improvements: readonly Improvement[] }) => (
  <>
    {improvements.map(({ said, done, doneOn, unitName }) => (
      <div class="am-stack">
        <Quote by={`${unitName}, ${showDay(doneOn, "medium")}`}>{said}</Quote>
        <p>{done}</p>
      </div>
    ))}
  </>
);
