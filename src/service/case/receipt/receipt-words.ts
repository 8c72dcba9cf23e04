import { say } from "#platform/words/words.ts";
import { weekInWords } from "#service/hours/hours-words.ts";
import { showInstant } from "#ui/locale.ts";
import { missingOf, papersUnknown } from "../case-exceptions.ts";
import type { Receipt } from "./read-receipt.ts";

export type Line = { term: string; value: string };

/** Whom and what the receipt is for, and until when: true on the day it came in and whenever it is printed again. */
export function linesOf({ shown, office }: Receipt): Line[] {
  const hours = office.weekly ? weekInWords(office.weekly).map(({ days, hours: of }) => `${days} ${of}`) : [];
  return [
    { term: say("case.service"), value: shown.service },
    { term: say("case.received"), value: showInstant(shown.receivedAt) },
    standingOf(shown),
    { term: say("case.code"), value: shown.code },
    { term: say("case.counter"), value: [shown.takenInName, office.address].filter(Boolean).join(", ") },
    ...(hours.length > 0 ? [{ term: say("case.receipt.hours"), value: hours.join("; ") }] : []),
    ...(office.phone ? [{ term: say("case.receipt.phone"), value: office.phone }] : []),
  ];
}

/** While it waits nobody can say when; once it is closed that is what there is to tell. */
function standingOf({ open, closure, pickedUp }: Receipt["shown"]): Line {
  if (pickedUp) return { term: say("case.state.picked-up"), value: showInstant(pickedUp.at) };
  if (closure) return { term: say(`case.outcome.${closure.outcome}`), value: showInstant(closure.closedAt) };
  const term = say("case.due");
  if (open?.pausedSince) return { term, value: say("case.receipt.later") };
  return { term, value: open?.dueAt ? showInstant(open.dueAt) : say("case.no-promise") };
}

/** The labels of the papers that were handed in, and of those that are missing while it is open. */
export function papersIn({ shown }: Receipt): { there: string[]; missing: string[] } {
  const labels = (of: readonly { label: string }[]) => of.map(({ label }) => label);
  return {
    there: labels(shown.requirements.filter(({ code }) => shown.papers.includes(code))),
    missing: shown.open && !papersUnknown(shown) ? labels(missingOf(shown.requirements, shown.papers)) : [],
  };
}
