import type { MiddlewareHandler } from "hono";
import { actorFacts } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { PageEnv } from "#platform/http/page-env.ts";
import type { Identity } from "#platform/identity/identity.ts";
import type { Actor } from "#platform/procedures/actor.ts";
import type { Services } from "#platform/procedures/services.ts";
import { inTimeZone } from "#platform/words/words.ts";
import type { AgencyBook } from "./agency-book.ts";
import { passingCache } from "./passing-cache.ts";
import { setCookies } from "./set-cookies.ts";

/** A changed position or role is felt after this long at most; until then no page pays a query for it. */
const actorKeptMs = 30_000;

/**
 * Finds out who calls: the session from its signed cookie or token, the person's roles from positions held today. Of
 * whose agency: the one that a public address names, else the person's own; 0 is nobody's and shows nothing. Everything
 * after this shows instants on that agency's clock.
 */
export function callers(
  services: Services,
  identity: Identity,
  agencies: AgencyBook,
): MiddlewareHandler<PageEnv> {
  const actors = passingCache<Actor | null>(actorKeptMs, 10_000);
  return async function caller(page, next) {
    const signed = await identity.session(page.req.raw.headers);
    const agencyId = publicAgencyId(page.req.path) ?? signed?.agencyId ?? 0;
    const { timeZone } = await agencies(agencyId);
    const isAtHome = signed?.agencyId === agencyId; // elsewhere they are anybody
    const actor = isAtHome
      ? await actors.get(`${signed.userId} ${signed.sessionId}`, services.clock(), () =>
          loadActor(services, signed, timeZone),
        )
      : null;
    page.set("call", { services, actor, agencyId, timeZone, requestId: page.get("requestId") });
    // before the page: a sign-out that meets a renewal must have the last word
    setCookies(page, signed?.setCookie ?? []);
    await inTimeZone(timeZone, next);
  };
}

type Signed = NonNullable<Awaited<ReturnType<Identity["session"]>>>;

async function loadActor(services: Services, signed: Signed, timeZone: string): Promise<Actor | null> {
  const { agencyId, employeeId, userId, sessionId } = signed;
  const today = dayIn(timeZone, services.clock());
  const facts = await services.database.read(agencyId, (queries) =>
    actorFacts(queries, agencyId, employeeId, today),
  );
  return facts && { agencyId, employeeId, userId, sessionId, ...facts };
}

/** A public page names its agency in the address ("/periksa/1/7K3M-…"), whoever opens it; any other page none. */
function publicAgencyId(path: string): number | undefined {
  const named = /^\/(?:api\/documents|periksa)\/(\d{1,9})(?:\/|$)/.exec(path)?.[1];
  return named === undefined ? undefined : Number(named);
}
