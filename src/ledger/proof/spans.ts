import { expectSafe, ProofFault } from "./faults.ts";

/** The entries from `start` up to, but without, `end`. */
export type Span = { start: number; end: number };

/**
 * The subtrees beside the way from an entry up to the root, in the order of an inclusion proof: PATH(m, D[n]) of
 * RFC 9162 §2.1.3.1. Throws `ledger.index-outside`.
 */
export function inclusionSpans(index: number, size: number): Span[] {
  expectSafe(index, size);
  if (index >= size) throw new ProofFault("ledger.index-outside", { index, size });
  const beside: Span[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      beside.push({ start: middle, end });
      end = middle;
    } else {
      beside.push({ start, end: middle });
      start = middle;
    }
  }
  return beside.reverse();
}

/**
 * The subtrees that both trees share or that only the newer one has, in the order of a consistency proof:
 * PROOF(m, D[n]) of RFC 9162 §2.1.4.1. Where the old tree stands whole in the new one, it is `whole` and not in the
 * list. Throws `ledger.shrunken`.
 */
export function consistencySpans(oldSize: number, size: number): { whole: boolean; spans: Span[] } {
  expectSafe(oldSize, size);
  if (oldSize > size) throw new ProofFault("ledger.shrunken", { oldSize, size });
  if (oldSize === 0) return { whole: true, spans: [] };
  const beside: Span[] = [];
  let [start, end] = [0, size];
  while (end !== oldSize) {
    const middle = start + splitOf(end - start);
    if (oldSize <= middle) {
      beside.push({ start: middle, end });
      end = middle;
    } else {
      beside.push({ start, end: middle });
      start = middle;
    }
  }
  const whole = start === 0;
  if (!whole) beside.push({ start, end });
  return { whole, spans: beside.reverse() };
}

/** The largest power of two below `length`: so many entries stand in the left subtree. */
function splitOf(length: number): number {
  let power = 1;
  while (power * 2 < length) power *= 2; // no logarithm: it rounds 2^49 − 1 up
  return power;
}
