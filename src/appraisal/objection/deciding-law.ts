import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";

/** Where a sentence of the law stands. */
export const Source = z.object({
  regulation: z.string(),
  article: z.string(),
  url: z.string().exactOptional(),
  confirmed: z.boolean(),
});

/** What the law says today of the way from an objection to its decision. */
export function decidingLaw({ services, today }: Pick<Ground<unknown>, "services" | "today">) {
  const law = lawOn(services.law, today);
  return {
    explainedBy: law.get("objection", "explained-by").source,
    decision: law.get("objection", "decision").source,
  };
}
