import { open } from "node:fs/promises";

/** A line of a file, or that there is one that is longer than any honest one. */
export type Line = { readonly text: string } | { readonly tooLong: true };

const pieceBytes = 256 * 1024;
const lineEnd = 0x0a;

/** The lines of a file, read piece by piece; of one that is longer than `bytesMax` nothing is kept, and it is the last. */
export async function* linesOf(file: string, bytesMax: number): AsyncGenerator<Line> {
  const handle = await open(file);
  try {
    let rest: Buffer = Buffer.alloc(0);
    for await (const piece of handle.createReadStream({ highWaterMark: pieceBytes, autoClose: false })) {
      rest = Buffer.concat([rest, piece]);
      let end = rest.indexOf(lineEnd);
      while (end >= 0) {
        yield { text: rest.toString("utf8", 0, end) };
        rest = rest.subarray(end + 1);
        end = rest.indexOf(lineEnd);
      }
      if (rest.length > bytesMax) return void (yield { tooLong: true });
    }
    if (rest.length > 0) yield { text: rest.toString("utf8") };
  } finally {
    await handle.close();
  }
}
