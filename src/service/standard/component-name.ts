import { currentLocale } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";

/** What the law calls a component, in the reader's language. */
export function componentName(code: string, law: Law): string {
  const component = law.get("service-standard", "components").value.find((one) => one.code === code);
  if (!component) return code;
  return currentLocale() === "en" ? component.gloss : component.name;
}
