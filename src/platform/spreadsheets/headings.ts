import { z } from "zod";
import type { Sheet } from "./sheet.ts";

/** The headings of a file as it has them: those that were read, and those that say nothing to an import. */
export const Headings = z.object({ read: z.array(z.string()), ignored: z.array(z.string()) });
export type Headings = z.output<typeof Headings>;

export const headingMax = 60; // characters
const headingsMax = 40; // a sheet may have 200 columns; nobody reads as many names

/** Of each kind in the order of the columns; columns without a heading are left out. */
export function headingsOf(
  { columns }: Pick<Sheet, "columns">,
  columnOf: ReadonlyMap<unknown, number>,
): Headings {
  const numbers = new Set(columnOf.values());
  const named = columns.flatMap((heading, index) => {
    return heading === "" ? [] : [{ heading: heading.slice(0, headingMax), isRead: numbers.has(index + 1) }];
  });
  const those = (isRead: boolean) =>
    named.flatMap((one) => (one.isRead === isRead ? [one.heading] : [])).slice(0, headingsMax);
  return { read: those(true), ignored: those(false) };
}
