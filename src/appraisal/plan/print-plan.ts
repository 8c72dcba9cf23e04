import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { command } from "#platform/procedures/command.ts";
import { print } from "#platform/verification/print.ts";
import { lawOn } from "#rules/law.ts";
import { planDocument } from "./plan.document.ts";
import { PlanId } from "./plan.schema.ts";
import { planAtHand } from "./plan-at-hand.ts";
import { planDocumentData } from "./plan-document-data.ts";
import { planView } from "./read-plan.ts";

export const printPlan = command({
  name: "plan.print",
  route: {
    method: "GET",
    path: "/plans/{planId}/document",
    summary: "The plan with its annex as PDF in the official layout",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: z.file(),
  load: (ground) => planAtHand(ground, { lock: false }), // who may know of it may print it
  may: () => true,
  run: async (deed) => {
    const { facts: plan, queries, agencyId, services } = deed;
    const agency = await agencyOf(queries, agencyId);
    const view = await planView(deed, plan);
    const document = planDocument(
      planDocumentData(view, { agency, law: lawOn(services.law, plan.startsOn) }),
    );
    const fileName = `skp-${plan.year}-${view.employee.nip}`;
    return print(deed, {
      kind: "plan",
      subject: { kind: "plan", id: plan.planId },
      fileName,
      document,
      timeZone: agency.timeZone,
    });
  },
});
