export type ProgressLine = { show(words: string): void; clear(): void };

const everyMs = 500;

/** One line that is written over, on a terminal only: what is piped into a file gets the result alone. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  let shownMs = 0;
  return {
    show: (words) => {
      const nowMs = performance.now();
      if (!stream.isTTY || nowMs - shownMs < everyMs) return;
      shownMs = nowMs;
      stream.write(`\r\u001b[K${words}`);
    },
    clear: () => {
      if (stream.isTTY && shownMs > 0) stream.write("\r\u001b[K");
    },
  };
}
