import { type Context, Hono } from "hono";
import type { Verdict } from "#ledger/witness/cosign.ts";
import type { Follower } from "#ledger/witness/follow/follower.ts";
import { addressOf } from "#ledger/witness/memory.ts";
import { submissionBytesMax } from "#ledger/witness/submission.ts";
import type { Witness } from "#ledger/witness/witness.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { bytesWithin } from "#platform/http/bytes-within.ts";
import { comeAgain } from "#platform/http/status.ts";
import type { Log } from "#platform/log/log.ts";
import { say, sayIfKnown, speaking } from "#platform/words/words.ts";
import { accusations, tellWitness } from "./tell-witness.ts";

const readMs = 10_000;
const statuses = {
  cosigned: 200,
  malformed: 400,
  unsigned: 403,
  "unknown-log": 404,
  conflict: 409,
  unproven: 422,
} as const;

/** What a witness answers to: `POST /add-checkpoint` (C2SP tlog-witness), and for everybody to read what it holds. */
export function witnessRoutes(witness: Witness, followers: readonly Follower[], log: Log): Hono {
  const routes = new Hono();
  routes.use((page, next) =>
    speaking(/^en\b/i.test(page.req.header("accept-language") ?? "") ? "en" : "id", next),
  );
  routes.onError((error, page) => {
    const fault = error instanceof Refusal ? { code: error.code, ...error.facts } : { fault: String(error) };
    log.error({ event: "witness.fault", ...fault });
    const known = error instanceof Refusal ? sayIfKnown(`error.${error.code}`, error.facts) : null;
    return page.text(`${known ?? say("witness.page.fault")}\n`, 503, comeAgain);
  });
  routes.post("/add-checkpoint", async (page) => {
    const body = await bodyOf(page.req.raw);
    return answer(page, body ? await witness.addCheckpoint(body) : { kind: "malformed" });
  });
  routes.get("/", async (page) => page.text(await tellWitness(witness, followers)));
  routes.get("/healthz", async (page) => {
    const against = await accusations(witness);
    return against.length === 0 ? page.text("ok\n") : page.text(await tellWitness(witness, followers), 503);
  });
  routes.get("/checkpoint/:address", async (page) => {
    const origin = originAt(witness, page.req.param("address"));
    const latest = origin === undefined ? null : await witness.latest(origin);
    return latest ? page.text(latest.note) : page.notFound();
  });
  routes.get("/evidence/:address", async (page) => {
    const origin = originAt(witness, page.req.param("address"));
    const found = origin === undefined ? null : await witness.accusation(origin);
    return found ? page.text(found.evidence) : page.notFound();
  });
  return routes;
}

/** As tlog-witness asks: the size alone where a log should go on from another one, else the reason in words. */
function answer(page: Context, verdict: Verdict): Response {
  const status = statuses[verdict.kind];
  if (verdict.kind === "cosigned") return page.text(verdict.signatures, status);
  if (verdict.kind === "conflict")
    return page.body(`${verdict.size}\n`, status, { "Content-Type": "text/x.tlog.size" });
  return page.text(`${say(`witness.refused.${verdict.kind}`)}\n`, status);
}

function originAt({ logs }: Witness, address: string): string | undefined {
  return [...logs.keys()].find((origin) => addressOf(origin) === address);
}

/** Null where more is sent than a witness takes in, or too slowly. */
async function bodyOf(request: Request): Promise<Uint8Array | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), readMs);
  try {
    return await Promise.race([bytesWithin(request, submissionBytesMax), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
