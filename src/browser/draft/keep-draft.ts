/** What came of sending a draft. `lost`: nobody knows whether it arrived, so it is sent again. */
export type Kept =
  | { kind: "kept"; revision: number; words: string }
  | { kind: "conflict" | "refused"; words: string }
  | { kind: "lost" };

const patienceMs = 15_000;
const keepaliveBytesMax = 60_000; // what browsers still send after the page is gone

/** Never throws. */
export async function keepDraft(href: string, body: string): Promise<Kept> {
  const answer = await fetch(href, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" },
    redirect: "manual", // to the sign-in page: then nothing was kept
    keepalive: body.length < keepaliveBytesMax,
    signal: AbortSignal.timeout?.(patienceMs) ?? null,
  }).catch(() => null);
  if (!answer || answer.status >= 500 || answer.status === 429) return { kind: "lost" };
  const said = await wordsOf(answer);
  if (answer.ok && said) return { kind: "kept", revision: said.revision, words: said.words };
  return { kind: answer.status === 409 ? "conflict" : "refused", words: said?.words ?? "" };
}

async function wordsOf(answer: Response): Promise<{ revision: number; words: string } | null> {
  const read: unknown = await answer.json().catch(() => null);
  if (typeof read !== "object" || read === null || !("words" in read)) return null;
  const revision = "revision" in read ? Number(read.revision) : 0;
  return { revision, words: String(read.words) };
}
