import type { Side } from "#appraisal/coaching/talk-at-hand.ts";
import type { DocumentAgency, DocumentPerson } from "#platform/documents/document-data.ts";
import { say, speaking } from "#platform/words/words.ts";
import { showDay } from "#ui/locale.ts";
import type { AgendaItem } from "./agenda-item.ts";
import { agendaText } from "./agenda-list.tsx";

/** Everything that the paper about one dialogue says. */
export type DialogueDocument = {
  agency: DocumentAgency;
  place: string;
  year: number;
  heldOn: string;
  employee: DocumentPerson;
  head: DocumentPerson;
  agenda: readonly AgendaItem[];
  agreed: string;
  confirmations: readonly { side: Side; by: string; on: string }[];
  isWithdrawn: boolean;
};

/** More would push the paper off its page; all of it stands on the dialogue's own page. */
const [agendaLinesMax, agreedLinesMax, lineMax] = [13, 16, 150]; // not of the law: a page of paper

/** What `makeDocument` needs for one page about a dialogue, in Indonesian. */
export function dialogueDocument(dialogue: DialogueDocument) {
  const { agency, place, employee, head, agreed, agenda } = dialogue;
  return speaking("id", () => ({
    template: "src/appraisal/coaching/dialogue/dialogue.document.typ",
    title: say("dialogue.document.title", { name: employee.name, day: showDay(dialogue.heldOn) }),
    data: {
      ...{ agency, place, employee, head, day: showDay(dialogue.heldOn) },
      agreed: paragraphsOf(agreed),
      agenda: linesOf(agenda),
      caution: cautionOf(dialogue),
      marks: { employee: markOf(dialogue, "employee"), head: markOf(dialogue, "head") },
      words: {
        title: say("dialogue.document.heading"),
        period: String(dialogue.year),
        table: say("dialogue.table"),
        agreed: say("dialogue.agreed"),
        none: say("dialogue.agenda.none"),
      },
    },
  }));
}

function linesOf(agenda: readonly AgendaItem[]): string[] {
  const shown = agenda.slice(0, agendaLinesMax).map((item) => cut(agendaText(item)));
  const more = agenda.length - shown.length;
  return more > 0 ? [...shown, say("dialogue.document.more", { count: more })] : shown;
}

function cut(line: string): string {
  return line.length > lineMax ? `${line.slice(0, lineMax).trimEnd()}…` : line;
}

/** Line by line as it was typed; where those are many, one after the other. */
function paragraphsOf(agreed: string): string[] {
  const lines = agreed.split("\n").filter((line) => line.trim() !== "");
  return lines.length > agreedLinesMax ? [lines.join(" / ")] : lines;
}

/** A paper that counts no more, or not yet for both, says so. */
function cautionOf({ isWithdrawn, confirmations }: DialogueDocument): string | null {
  if (isWithdrawn) return say("dialogue.state.withdrawn");
  return confirmations.length < 2 ? say("dialogue.state.waiting") : null;
}

function markOf({ confirmations }: DialogueDocument, side: Side): string | null {
  const found = confirmations.find((one) => one.side === side);
  return found ? say("dialogue.document.confirmed", { by: found.by, on: showDay(found.on) }) : null;
}
