import type { Manual } from "#appraisal/plan/plan-content.ts";
import { say } from "#platform/words/words.ts";

/** A manual line by line, in the order of its form, in the reader's words. */
export function manualLines(manual: Manual): { label: string; text: string }[] {
  const { definition, formula, unit, dataSource, polarity, measured, responsible } = manual;
  return [
    { label: say("plan.manual.definition"), text: definition },
    { label: say("plan.manual.formula"), text: formula },
    { label: say("plan.manual.unit"), text: unit },
    { label: say("plan.manual.dataSource"), text: dataSource },
    { label: say("plan.manual.polarity"), text: say(`plan.polarity.${polarity}`) },
    { label: say("plan.manual.measured"), text: say(`plan.measured.${measured}`) },
    { label: say("plan.manual.responsible"), text: responsible },
  ];
}
