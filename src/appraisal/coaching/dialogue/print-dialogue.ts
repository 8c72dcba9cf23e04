import { z } from "zod";
import { asDocumentPerson } from "#appraisal/plan/plan-document-data.ts";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command } from "#platform/procedures/command.ts";
import { print } from "#platform/verification/print.ts";
import { lawOn } from "#rules/law.ts";
import { dialogueDocument } from "./dialogue.document.ts";
import { dialogueAtHand, WhichDialogue } from "./dialogue-at-hand.ts";
import { peopleOfDialogue } from "./people-of-dialogue.ts";

export const printDialogue = command({
  name: "dialogue.print",
  route: {
    method: "GET",
    path: "/plans/{planId}/dialogues/{dialogueId}/document",
    summary: "A dialogue that was held as PDF, on one page",
    tags: ["dialogue"],
  },
  who: "signed-in",
  input: WhichDialogue,
  output: z.file(),
  load: (ground) => dialogueAtHand(ground, { lock: false }), // who may read it may print it
  may: () => true,
  run: async (deed) => {
    const { facts, queries, agencyId, services } = deed;
    const { talk, dialogue } = facts;
    const agency = await agencyOf(queries, agencyId);
    const { employee, head } = await peopleOfDialogue(deed, talk, dialogue);
    const law = lawOn(services.law, dialogue.heldOn);
    const document = dialogueDocument({
      agency: { name: agency.name, parentName: agency.parentName, address: agency.address },
      ...{ place: agency.place, year: talk.year, heldOn: dialogue.heldOn },
      employee: asDocumentPerson(employee, law),
      head: asDocumentPerson(head, law),
      ...{ agenda: dialogue.agenda, agreed: dialogue.agreed, isWithdrawn: dialogue.withdrawn !== null },
      confirmations: dialogue.confirmations.map(({ side, by, at }) => ({
        ...{ side, by, on: dayIn(agency.timeZone, at) },
      })),
    });
    return print(deed, {
      kind: "dialogue",
      subject: { kind: "dialogue", id: dialogue.dialogueId },
      fileName: `dialog-kinerja-${dialogue.heldOn}-${employee.nip}`,
      ...{ document, timeZone: agency.timeZone },
    });
  },
});
