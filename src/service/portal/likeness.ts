/** 1 where two words are the same, less where one begins the other or one or two letters are off, else 0. */
export function likeness(asked: string, known: string): number {
  if (asked === known) return 1;
  const [a, b] = [stem(asked), stem(known)];
  if (a === b) return 0.95;
  if (a.length >= 4 && b.startsWith(a)) return 0.75; // begun to type
  if (b.length >= 5 && a.startsWith(b)) return 0.65;
  return Math.max(slipped(asked, known), slipped(a, b));
}

/** Slips seldom hit the first letter; "tinggal" is no slip of "(me)ninggal". */
function slipped(a: string, b: string): number {
  const slips = slipsAllowed(Math.min(a.length, b.length));
  if (slips === 0 || a[0] !== b[0] || Math.abs(a.length - b.length) > slips) return 0;
  const distance = editDistance(a, b);
  return distance <= slips ? 0.8 - 0.15 * distance : 0;
}

function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** "pernikahan" and "menikah" are "nikah": the affixes that people use or leave out. */
function stem(word: string): string {
  const bare = word.replace(/^(?:meng|mem|men|me|peng|pem|pen|per|pe|ber|ter|di|ke)(?=[a-z]{4})/, "");
  return bare.replace(/(?<=[a-z]{4})(?:kan|nya|an|i)$/, "");
}

/** How many letters to put in, take out, change or exchange with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : change;
      row.push(Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, change, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
