import { targetText } from "#appraisal/target-text.ts";
import type { Agency } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { DocumentPerson } from "#platform/documents/document-data.ts";
import { speaking } from "#platform/words/words.ts";
import { findGrade } from "#rules/grade/grade.ts";
import type { Law } from "#rules/law.ts";
import { speakerOf } from "./dialogue/speaker.ts";
import { manualLines } from "./manual/manual-lines.ts";
import type { PlanDocument, SignedElectronically } from "./plan.document.ts";
import type { PersonInPlan } from "./plan-content.ts";
import { isBeingWritten } from "./plan-state.ts";
import type { PlanView } from "./read-plan.ts";

type Around = { agency: Agency; law: Law };

/** A plan as it was read, in the shape of the printed form: in Indonesian, whatever the reader's language. */
export function planDocumentData(plan: PlanView, { agency, law }: Around): PlanDocument {
  const { approach, form, startsOn, endsOn, annex } = plan;
  const { name, parentName, address, place, timeZone } = agency;
  return speaking("id", () => ({
    ...{ approach, form, startsOn, endsOn, place, annex },
    agency: { name, parentName, address },
    employee: asDocumentPerson(plan.employee, law),
    appraiser: asDocumentPerson(plan.appraiser, law),
    results: plan.results.map(({ category, statement, serves, indicators }) => ({
      ...{ category, statement, serves: serves?.statement ?? "" },
      indicators: indicators.map((indicator) => ({
        aspect: indicator.aspect,
        perspective: indicator.perspective,
        statement: indicator.statement,
        target: targetText(indicator),
      })),
    })),
    manuals: manualsOf(plan),
    conduct: plan.conduct.map((value) => ({
      name: value.name.text,
      behaviours: value.behaviours.map(({ text }) => text),
      expectation: value.expectation,
    })),
    proposed: signedBy(plan, "proposed", timeZone),
    expected: signedBy(plan, "expectations-written", timeZone),
    agreed: signedBy(plan, "agreed", timeZone),
  }));
}

function manualsOf({ results }: PlanView): PlanDocument["manuals"] {
  return results.flatMap(({ statement: result, indicators }) =>
    indicators.flatMap((indicator) => {
      const { manual, statement } = indicator;
      return manual ? [{ result, statement, target: targetText(indicator), lines: manualLines(manual) }] : [];
    }),
  );
}

/** A person as the head of a printed form names them: the grade in words, "Penata Tk. I (III/d)". */
export function asDocumentPerson(person: PersonInPlan, law: Law): DocumentPerson {
  const { name, nip, positionTitle, unitName } = person;
  const grade = person.grade === null ? undefined : findGrade(person.grade, law);
  const words = grade?.status === "PNS" ? `${grade.name} (${grade.code})` : grade?.name;
  return { name, nip, grade: words ?? person.grade ?? "", position: positionTitle, unit: unitName };
}

/**
 * Who put the plan forward, who then added expectations to it, and who agreed it; nobody while it is being written,
 * again or for the first time.
 */
function signedBy(
  { dialogue, state }: PlanView,
  kind: "proposed" | "expectations-written" | "agreed",
  timeZone: string,
): SignedElectronically | null {
  if (isBeingWritten(state)) return null;
  const proposedAt = dialogue.findLastIndex((event) => event.kind === "proposed");
  const event = dialogue.slice(proposedAt).findLast((candidate) => candidate.kind === kind);
  return event ? { by: speakerOf(event), on: dayIn(timeZone, event.at) } : null;
}
