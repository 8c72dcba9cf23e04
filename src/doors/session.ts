import type { MiddlewareHandler } from "hono";
import { actorFacts } from "#organisation/index.ts";
import { passingCache } from "#platform/cache/passing-cache.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { PageContext, PageEnv } from "#platform/http/page-env.ts";
import { isSharedPage } from "#platform/http/shared-page.ts";
import type { Identity } from "#platform/identity/identity.ts";
import { networkOf } from "#platform/identity/throttle/network.ts";
import { unreadCount } from "#platform/notifications/notification.ts";
import type { Actor } from "#platform/procedures/actor.ts";
import type { Call, Services } from "#platform/procedures/services.ts";
import { inTimeZone } from "#platform/words/words.ts";
import { worksAtCounterOn } from "#service/index.ts";
import type { AgencyBook } from "./agency-book.ts";
import { setCookies } from "./set-cookies.ts";

/** A changed position or role, and new news, are felt after this long at most; until then no page pays a query for it. */
const callerKeptMs = 30_000;

type Caller = { actor: Actor | null; unreadNews: number; worksAtCounter: boolean };
const nobody: Caller = { actor: null, unreadNews: 0, worksAtCounter: false };

declare module "hono" {
  interface ContextVariableMap {
    /** How much news the caller has not read. */
    unreadNews: number;
    /** Whether services are to be had where the caller works, or below what they lead. */
    worksAtCounter: boolean;
    /** For who just changed it: who calls is looked up anew by the next page. */
    forgetCaller?: () => void;
  }
}

/**
 * Finds out who calls: the session from its signed cookie or token, the person's roles from positions held today. Of
 * whose agency: the one that a public address names, else the person's own; 0 is nobody's and shows nothing. Everything
 * after this shows instants on that agency's clock.
 */
export function callers(
  services: Services,
  identity: Identity,
  agencies: AgencyBook,
  addressOf: (page: PageContext) => string,
): MiddlewareHandler<PageEnv> {
  const known = passingCache<Caller>(callerKeptMs, 10_000);
  return async function caller(page, next) {
    const signed = isSharedPage(page) ? null : await identity.session(page.req.raw.headers);
    const agencyId = publicAgencyId(page.req.path) ?? signed?.agencyId ?? 0;
    const { timeZone } = await agencies(agencyId);
    const isAtHome = signed?.agencyId === agencyId; // elsewhere they are anybody
    const key = `${signed?.userId} ${signed?.sessionId}`;
    const network = networkOf(addressOf(page));
    const call = { services, agencyId, timeZone, requestId: page.get("requestId"), network };
    const { actor, unreadNews, worksAtCounter } = isAtHome
      ? await known.get(key, services.clock(), () => loadCaller(call, signed))
      : nobody;
    page.set("call", { ...call, actor });
    page.set("unreadNews", unreadNews);
    page.set("worksAtCounter", worksAtCounter);
    page.set("forgetCaller", () => known.forget(key));
    // before the page: a sign-out that meets a renewal must have the last word
    setCookies(page, signed?.setCookie ?? []);
    await inTimeZone(timeZone, next);
  };
}

type Signed = NonNullable<Awaited<ReturnType<Identity["session"]>>>;

async function loadCaller(call: Omit<Call, "actor">, signed: Signed): Promise<Caller> {
  const { services, timeZone } = call;
  const { agencyId, employeeId, userId, sessionId } = signed;
  const today = dayIn(timeZone, services.clock());
  const { facts, worksAtCounter } = await services.database.read(agencyId, async (queries) => {
    const facts = await actorFacts(queries, agencyId, employeeId, today);
    const positionIds = facts?.positionIds ?? [];
    return { facts, worksAtCounter: await worksAtCounterOn(queries, agencyId, positionIds, today) };
  });
  if (!facts) return nobody;
  const actor = { agencyId, employeeId, userId, sessionId, ...facts };
  const { unread } = await callProcedure(unreadCount, {}, { ...call, actor });
  return { actor, unreadNews: unread, worksAtCounter };
}

/** A public page names its agency in the address ("/periksa/1/7K3M-…", "/suara/1/…"), whoever opens it; any other page none. */
function publicAgencyId(path: string): number | undefined {
  const named =
    /^\/(?:api\/documents|api\/public-service|api\/service-feedback|api\/transparency|layanan|periksa|suara|transparansi)\/(\d{1,9})(?:\/|$)/.exec(
      path,
    )?.[1];
  return named === undefined ? undefined : Number(named);
}
