import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import { missingComponents } from "#rules/service-standard/missing-components.ts";
import type { ComponentCode } from "#rules/service-standard/service-standard.law.ts";
import type { Standard } from "./standard.schema.ts";

/** What a standard lacks by the law of a day. */
export function missingOf(
  standard: Pick<Standard, "requirements" | "steps" | "time" | "components">,
  law: Law,
): Decision<readonly ComponentCode[]> {
  const words = Object.entries(standard.components).filter(([, text]) => text.trim() !== "");
  return missingComponents(
    {
      requirements: standard.requirements.length,
      steps: standard.steps.length,
      hasTime: standard.time !== null,
      words: words.map(([code]) => code),
    },
    law,
  );
}
