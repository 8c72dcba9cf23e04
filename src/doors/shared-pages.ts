import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { HtmlEscapedCallbackPhase, resolveCallback } from "hono/utils/html";
import type { Clock } from "#platform/clock/clock.ts";
import { packPage, takesGzip } from "#platform/http/packing.ts";
import type { PageContext, PageEnv } from "#platform/http/page-env.ts";
import { isSharedPage, sharedAddress } from "#platform/http/shared-page.ts";

/** Caches on the way keep a page this long; the figures on it are minutes old anyway. */
const cachedSeconds = 60;
/** This process draws it anew after so long. */
const keptMs = 10_000;
const keptMax = 300; // 300 pages of 30 KB

export type SharedPages = {
  /** Answers from what was drawn just now. */
  readonly answer: MiddlewareHandler<PageEnv>;
  /** Sends a page that was drawn for everybody, and keeps it. */
  readonly send: (page: PageContext, drawn: string | Promise<string>) => Promise<Response>;
};

type Kept = { text: string; packed: Uint8Array<ArrayBuffer>; etag: string; untilMs: number };

/** Pages for anybody, drawn once for many: see docs/decisions/2026-11-pages-for-everybody.md. */
export function openSharedPages(clock: Clock): SharedPages {
  const kept = new Map<string, Kept>();
  return {
    answer: async (page, next) => {
      if (!isSharedPage(page)) return next();
      const known = kept.get(sharedAddress(page));
      if (known && known.untilMs > clock().getTime()) return reply(page, known);
      return next();
    },
    send: async (page, drawn) => {
      const text = String(await resolveCallback(drawn, HtmlEscapedCallbackPhase.Stringify, false, {}));
      const made = {
        ...{ text, packed: new Uint8Array(await packPage(text)), etag: etagOf(text) },
        untilMs: clock().getTime() + keptMs,
      };
      kept.delete(sharedAddress(page));
      kept.set(sharedAddress(page), made);
      const oldest = kept.keys().next();
      if (kept.size > keptMax && !oldest.done) kept.delete(oldest.value);
      return reply(page, made);
    },
  };
}

function reply(page: Context, { text, packed, etag }: Kept): Response {
  page.header("Cache-Control", `public, max-age=${cachedSeconds}`);
  page.header("Vary", "Accept-Encoding", { append: true });
  page.header("ETag", etag);
  if (page.req.header("If-None-Match")?.includes(etag)) return page.body(null, 304);
  page.header("Content-Type", "text/html; charset=UTF-8");
  if (page.req.method === "HEAD" || !takesGzip(page)) return page.body(text);
  page.header("Content-Encoding", "gzip");
  return page.body(packed);
}

/** Weak: packed or not, it says the same. */
function etagOf(text: string): string {
  return `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
}
