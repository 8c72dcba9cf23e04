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
  const countOf = (key: string) => counts.get(key) ?? 0;
  const hidden = new Set<string>();
  const sumsWith = sumsByMember(sums);
  const due = new Set<Sum>();
  const hide = (key: string) => {
    hidden.add(key);
    for (const sum of sumsWith.get(key) ?? []) due.add(sum);
  };
  for (const [key, count] of counts) if (!isTold(count) && !known.has(key)) hide(key);
  for (const sum of due) {
    due.delete(sum);
    const more = nextToHide(sum, { countOf, hidden, known });
    if (more !== null) hide(more); // which makes this sum due again
  }
  return hidden;
}

function sumsByMember(sums: readonly Sum[]): Map<string, Sum[]> {
  const found = new Map<string, Sum[]>();
  for (const sum of sums)
    for (const key of [sum.whole, ...sum.parts]) {
      const others = found.get(key);
      if (others) others.push(sum);
      else found.set(key, [sum]);
    }
  return found;
}

type Seen = {
  countOf: (key: string) => number;
  hidden: ReadonlySet<string>;
  known: ReadonlySet<string>;
};

/** The one that must be hidden too, lest this sum tells of the hidden ones; null where it does not. */
function nextToHide({ whole, parts }: Sum, { countOf, hidden, known }: Seen): string | null {
  const hiddenParts = parts.filter((key) => hidden.has(key));
  const isWholeHidden = hidden.has(whole);
  const number = hiddenParts.length + (isWholeHidden ? 1 : 0);
  if (number === 0) return null;
  const together = hiddenParts.reduce((sum, key) => sum + countOf(key), 0);
  if (number > 1 && (isWholeHidden || together >= groupMin)) return null;
  const least = parts
    .filter((key) => !hidden.has(key) && !known.has(key) && countOf(key) > 0)
    .reduce<string | null>((one, key) => (one !== null && countOf(one) <= countOf(key) ? one : key), null);
  if (least !== null) return least;
  return isWholeHidden || known.has(whole) ? null : whole;
}
