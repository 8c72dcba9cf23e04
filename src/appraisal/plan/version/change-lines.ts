import { sourceText } from "#appraisal/measured/source-text.ts";
import { manualLines } from "#appraisal/plan/manual/manual-lines.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { inWords } from "#appraisal/plan/plan-words.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import type { Change } from "./difference.ts";

/** One thing that a part of a plan says, before and after, in the reader's words; a `value` is read as a whole. */
export type ChangeLine = { label: string; before: string; after: string; reads: "sentence" | "value" };

/** How people know the part that changed: what a result or an indicator says, the name of a value or a section. */
export function headOfChange(change: Change, conduct: PlanView["conduct"]): string {
  if (change.part === "annex") {
    const section = (change.after ?? change.before)?.section;
    return section ? say(`plan.annex.${section}`) : "";
  }
  if (change.part === "expectation") {
    const code = (change.after ?? change.before)?.conductValue;
    const value = conduct.find((candidate) => candidate.code === code);
    return value ? inWords(value.name) : (code ?? "");
  }
  const { statement = "" } = change.after ?? change.before ?? {};
  return say(`plan.change.${change.part}`, { statement });
}

/** What the part says differently now, line by line. */
export function changeLines(change: Change): ChangeLine[] {
  const before = linesOf(change, "before");
  const after = linesOf(change, "after");
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((label) => ({
      label,
      before: before.get(label)?.text ?? "",
      after: after.get(label)?.text ?? "",
      reads: (after.get(label) ?? before.get(label))?.reads ?? "value",
    }))
    .filter((line) => line.before !== line.after);
}

type Said = { text: string; reads: ChangeLine["reads"] };

function linesOf(change: Change, side: "before" | "after"): Map<string, Said> {
  switch (change.part) {
    case "result":
      return resultLines(change[side]);
    case "indicator":
      return indicatorLines(change[side]);
    case "expectation":
      return new Map([[say("plan.change.expectation"), sentence(change[side]?.expectation)]]);
    case "annex":
      return new Map([[say("plan.change.lines"), sentence(change[side]?.lines.join("; "))]]);
  }
}

function resultLines(result: Extract<Change, { part: "result" }>["before"]): Map<string, Said> {
  if (!result) return new Map();
  return new Map([
    [say("plan.result.statement"), sentence(result.statement)],
    [say("plan.result.serves-text"), sentence(result.serves?.statement)],
    [say("plan.result.how"), value(result.serves?.how ? say(`plan.how.${result.serves.how}`) : "")],
    [say("plan.result.category"), value(say(`plan.category.${result.category}`))],
  ]);
}

function indicatorLines(indicator: Indicator | null): Map<string, Said> {
  if (!indicator) return new Map();
  const { perspective } = indicator;
  return new Map([
    [say("plan.indicator.statement"), sentence(indicator.statement)],
    [say("plan.indicator.aspect"), value(say(`plan.aspect.${indicator.aspect}`))],
    [say("plan.indicator.target"), value(targetText(indicator))],
    [say("plan.indicator.perspective"), value(perspective ? say(`plan.perspective.${perspective}`) : "")],
    [say("measured.source"), value(indicator.measured ? sourceText(indicator.measured) : "")],
    ...(indicator.manual ? manualLines(indicator.manual) : []).map(({ label, text }): [string, Said] => [
      say("plan.change.manual", { label }),
      sentence(text),
    ]),
  ]);
}

function sentence(text = ""): Said {
  return { text, reads: "sentence" };
}

function value(text: string): Said {
  return { text, reads: "value" };
}
