import { type Delimiter, delimiters } from "./csv-records.ts";

const linesLookedAt = 30;
const marks: readonly string[] = delimiters;

/** The delimiter of a CSV whose text begins with `start`: the one that cuts most lines into equally many cells. */
export function detectDelimiter(start: string): Delimiter {
  const lines = countPerLine(start);
  const scored = delimiters.map((delimiter, index) => {
    const counts = lines.map((line) => line[index] ?? 0).filter((count) => count > 0);
    return { delimiter, ...mostCommon(counts) };
  });
  scored.sort((a, b) => b.lines - a.lines || b.count - a.count);
  return scored[0]?.delimiter ?? ";";
}

/** How often each delimiter stands outside quotation marks, line by line. */
function countPerLine(text: string): number[][] {
  const lines: number[][] = [delimiters.map(() => 0)];
  let quoted = false;
  let atCellStart = true;
  for (const mark of text) {
    const delimiter = marks.indexOf(mark);
    if (quoted) quoted = mark !== '"';
    else if (mark === '"' && atCellStart) quoted = true;
    else if (mark === "\n" || mark === "\r") lines.push(delimiters.map(() => 0));
    else if (delimiter >= 0) increment(lines.at(-1), delimiter);
    atCellStart = !quoted && (delimiter >= 0 || mark === "\n" || mark === "\r" || mark === '"');
    if (lines.length > linesLookedAt) break;
  }
  return lines;
}

function increment(counts: number[] | undefined, index: number): void {
  if (counts !== undefined) counts[index] = (counts[index] ?? 0) + 1;
}

function mostCommon(counts: readonly number[]): { count: number; lines: number } {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [best] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { count: best?.[0] ?? 0, lines: best?.[1] ?? 0 };
}
