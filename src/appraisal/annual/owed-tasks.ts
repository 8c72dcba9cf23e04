import { say } from "#platform/words/words.ts";
import type { Task } from "#ui/layout/tasks.tsx";
import { showDays } from "#ui/locale.ts";
import type { AnnualView } from "./of-person.ts";

/** What is missing before the year is whole, each with who owes it; the reader's own first of all. */
export function owedTasks({ owed, parts }: AnnualView): Task[] {
  const tasks = owed.map(({ part, what, by, isMine }): Task => {
    const own = parts[part - 1];
    const days = own ? showDays(own.startsOn, own.endsOn) : "";
    return {
      tone: isMine ? "urgent" : "due",
      mark: isMine ? "!" : "→",
      title: say(`annual.owed.${what}`, { days }),
      text: by ? say("annual.owed.by", { name: by.name }) : say("annual.owed.by-nobody"),
      href: hrefOf(what, own?.planId),
    };
  });
  return tasks.toSorted((one, other) => Number(other.tone === "urgent") - Number(one.tone === "urgent"));
}

function hrefOf(what: AnnualView["owed"][number]["what"], planId = ""): string {
  const isRating = what === "rate-part" || what === "rate-year";
  return isRating ? `/rencana/${planId}/evaluasi/annual` : `/rencana/${planId}`;
}
