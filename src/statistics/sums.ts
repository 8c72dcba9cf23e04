import { groupMin, isTold } from "./disclosure.ts";

/** A count, with those that add up to it. */
export type Sum = { readonly whole: string; readonly parts: readonly string[] };

/**
 * Which of some counts, related by `sums`, cannot be shown: those of one to four, and with each the smallest others,
 * until no sum gives a hidden one back and what a sum says of the hidden ones together is of five at least. What is in
 * `known` the reader sees anyway: it is never hidden and protects nothing. A count is of people or cases; one that is
 * missing is none. What several sums say together beyond each by itself is not looked at.
 */
export function hiddenInSums(
  counts: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  known: ReadonlySet<string> = new Set(),
): Set<string> {
  const hidden = new Set<string>();
  const tallies = talliesByMember(sums, counts, known);
  const due = new Set<Tally>();
  const hide = (key: string) => {
    hidden.add(key);
    for (const tally of tallies.get(key) ?? []) {
      if (key === tally.whole) tally.isWholeHidden = true;
      else {
        tally.hiddenParts += 1;
        tally.together += counts.get(key) ?? 0;
      }
      due.add(tally);
    }
  };
  for (const [key, count] of counts) if (!isTold(count) && !known.has(key)) hide(key);
  for (const tally of due) {
    due.delete(tally);
    const more = isSafe(tally) ? null : nextToHide(tally, hidden, known);
    if (more !== null) hide(more); // which makes this sum due again
  }
  return hidden;
}

/** What is hidden of a sum so far; kept up as it grows, so that the work grows with the sums and no faster. */
type Tally = {
  readonly whole: string;
  /** Those that can be hidden, the smallest first, up to the one that was looked at last. */
  readonly bySize: readonly string[];
  next: number;
  hiddenParts: number;
  together: number;
  isWholeHidden: boolean;
};

function talliesByMember(
  sums: readonly Sum[],
  counts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): Map<string, Tally[]> {
  const found = new Map<string, Tally[]>();
  const countOf = (key: string) => counts.get(key) ?? 0;
  for (const { whole, parts } of sums) {
    const bySize = parts
      .filter((key) => countOf(key) > 0 && !known.has(key))
      .sort((one, other) => countOf(one) - countOf(other));
    const tally = { whole, bySize, next: 0, hiddenParts: 0, together: 0, isWholeHidden: false };
    for (const key of [whole, ...bySize]) {
      const others = found.get(key);
      if (others) others.push(tally);
      else found.set(key, [tally]);
    }
  }
  return found;
}

/** Whether a sum tells nothing of what is hidden in it. */
function isSafe({ hiddenParts, together, isWholeHidden }: Tally): boolean {
  const number = hiddenParts + (isWholeHidden ? 1 : 0);
  return number === 0 || (number > 1 && (isWholeHidden || together >= groupMin));
}

/** The one that must be hidden too: the smallest part that is not, else the whole; null where there is none. */
function nextToHide(tally: Tally, hidden: ReadonlySet<string>, known: ReadonlySet<string>): string | null {
  while (hidden.has(tally.bySize[tally.next] ?? "")) tally.next += 1;
  const least = tally.bySize[tally.next];
  if (least !== undefined) return least;
  return tally.isWholeHidden || known.has(tally.whole) ? null : tally.whole;
}
