import { z } from "zod";
import { isDay } from "#rules/day.ts";

const day = z.string().refine(isDay, "not a day of the calendar (YYYY-MM-DD)");
const words = z.string().trim().min(1).max(300);
const source = z.strictObject({
  regulation: words,
  article: words,
  url: z.url({ protocol: /^https?$/ }).exactOptional(),
});

/**
 * The dated entries of one parameter as written in regulations/: at least one, oldest first, each with its
 * article. `confirmed: false` stands beside the source and goes into it; confirmed is what is not said.
 */
export function dated<T extends z.ZodType>(value: T) {
  const entry = z.strictObject({
    from: day,
    published: day,
    value,
    source,
    confirmed: z.literal(false).exactOptional(),
  });
  return z
    .array(entry)
    .min(1)
    .max(200)
    .refine(isOldestFirst, "entries must stand oldest first, and no two with the same days")
    .transform((entries) =>
      entries.map(({ confirmed, source, ...rest }) => ({
        ...rest,
        source: { ...source, confirmed: confirmed !== false },
      })),
    );
}

function isOldestFirst(entries: readonly { from: string; published: string }[]): boolean {
  const days = entries.map((entry) => `${entry.from} ${entry.published}`);
  return days.every((day, index) => index === 0 || (days[index - 1] ?? "") < day);
}
