import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { nameActing } from "#appraisal/name-acting.ts";
import type { PersonInPlan } from "#appraisal/plan/plan-content.ts";
import { asDocumentPerson } from "#appraisal/plan/plan-document-data.ts";
import type { Agency } from "#organisation/index.ts";
import { explainInPrint } from "#platform/law/explain.ts";
import { say, speaking } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import { showDay } from "#ui/locale.ts";
import type { Objection } from "./objection.schema.ts";
import { ratingsInWords } from "./objection-words.tsx";

/** The letterhead, the law and the three people of a day. */
export type Around = {
  agency: Agency;
  law: Law;
  day: string;
  employee: PersonInPlan;
  appraiser: PersonInPlan;
  reviewer: PersonInPlan | null;
};

/** What `makeDocument` needs for the objection itself, in Indonesian. */
export function objectionDocument(objection: Objection, around: Around) {
  return speaking("id", () => ({
    template: "src/appraisal/objection/objection.document.typ",
    title: say("objection.document.title", titleFacts(objection)),
    data: {
      ...headOf(objection, around),
      reasons: objection.texts.reasons,
      evidence: objection.texts.evidence.map(({ title, url }) => (url ? `${title}: ${url}` : title)),
      basis: { title: say("objection.document.basis"), reasons: objection.filedBecause.map(explainInPrint) },
      mark: say("objection.document.filed", { by: objection.employeeName, on: showDay(around.day) }),
    },
  }));
}

/** What `makeDocument` needs for the decision, in Indonesian. */
export function decisionDocument(objection: Objection, around: Around) {
  const { texts, outcome, decided, decidedBecause, decidedActingFor } = objection;
  return speaking("id", () => {
    const by = nameActing(objection.reviewerName ?? "–", decidedActingFor);
    return {
      template: "src/appraisal/objection/decision.document.typ",
      title: say("objection.decision.document.title", titleFacts(objection)),
      data: {
        ...headOf(objection, around),
        ...{ reasons: texts.reasons, decisionReasons: texts.decision ?? "" },
        explanations: [texts.explanations.employee, texts.explanations.appraiser].map(
          (said) => said ?? say("objection.document.not-explained"),
        ),
        outcome: say(`objection.document.${outcome ?? "kept"}`),
        after: ratingsInWords(decided ?? objection.rated),
        final: say("objection.final"),
        basis: { title: say("objection.document.basis"), reasons: decidedBecause.map(explainInPrint) },
        mark: say("objection.document.decided", { by, on: showDay(around.day) }),
      },
    };
  });
}

function headOf(objection: Objection, { agency, law, day, employee, appraiser, reviewer }: Around) {
  const { name, parentName, address, place } = agency;
  const decider = reviewer && asDocumentPerson(reviewer, law);
  const nobody = { name: "–", nip: "–", grade: "–", position: "–", unit: "–" };
  const acting = objection.reviewerActingFor;
  return {
    agency: { name, parentName, address },
    ...{ place, day: showDay(day) },
    about: say("objection.document.about", titleFacts(objection)),
    rated: ratingsInWords(objection.rated),
    employee: asDocumentPerson(employee, law),
    appraiser: asDocumentPerson(appraiser, law),
    reviewer: decider ? { ...decider, position: nameActing(decider.position, acting) } : nobody,
  };
}

function titleFacts({ interval, year, employeeName }: Objection) {
  return { interval: intervalName(interval), year: String(year), name: employeeName };
}
