import { targetText } from "#appraisal/target-text.ts";
import type { Agency } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { DocumentPerson } from "#platform/documents/document-data.ts";
import { speaking } from "#platform/words/words.ts";
import { findGrade } from "#rules/grade/grade.ts";
import type { Law } from "#rules/law.ts";
import { showTime } from "#ui/locale.ts";
import { agreementsTo, lastStoodBy } from "./dialogue/agreements.ts";
import type { DialogueEvent } from "./dialogue/dialogue.ts";
import { speakerOf } from "./dialogue/speaker.ts";
import { manualLines } from "./manual/manual-lines.ts";
import type { AgreedElectronically, PlanDocument } from "./plan.document.ts";
import type { PersonInPlan } from "./plan-content.ts";
import type { PlanView } from "./read-plan.ts";
import { makesVersion } from "./version/versions-of.ts";

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
    ...signatures(plan, timeZone),
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
 * Since when each side stands by what is printed; nobody while it is being written, again or for the first time. Where
 * somebody else wrote the version down and its person has not confirmed it, what that person last stood by is named.
 */
function signatures(
  plan: PlanView,
  timeZone: string,
): Pick<PlanDocument, "proposed" | "expected" | "agreed"> {
  const { state, dialogue } = plan;
  if (state.kind === "draft" || state.kind === "change-asked")
    return { proposed: null, expected: null, agreed: null };
  const { version } = state;
  const { employee, appraiser } = agreementsTo(plan, version);
  const before = lastStoodBy(plan, version);
  const stood = employee ?? (before === null ? null : agreementsTo(plan, before).employee);
  const made = dialogue.find((event) => makesVersion(event) && event.version === version);
  return {
    proposed: signed(stood, timeZone),
    expected: employee || !made ? null : { by: speakerOf(made), on: dayIn(timeZone, made.at) },
    agreed: state.kind === "agreed" ? signed(appraiser, timeZone) : null,
  };
}

function signed(event: DialogueEvent | null, timeZone: string): AgreedElectronically | null {
  if (!event || event.version === null) return null;
  const { at, version } = event;
  return { by: speakerOf(event), on: dayIn(timeZone, at), version, time: showTime(at, timeZone) };
}
