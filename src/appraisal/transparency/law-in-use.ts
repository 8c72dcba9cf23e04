import type { Day } from "#rules/day.ts";
import { type Dated, inForce, type LawData } from "#rules/law.ts";
import type { LawInUse } from "./transparency.schema.ts";

/** The articles by which something is decided on `today`, by topic; each once, with the day since which it holds. */
export function lawInUse(data: LawData, today: Day): LawInUse[] {
  return Object.entries(data).map(([topic, parameters]) => {
    const entries: readonly (readonly Dated<unknown>[])[] = Object.values(parameters);
    const held = entries.flatMap((dated) => inForce(dated, today) ?? []);
    const byArticle = new Map(
      held.map(({ source, from }) => [`${source.regulation} ${source.article}`, { ...source, from }]),
    );
    return { topic, sources: [...byArticle.values()] };
  });
}
