import type { Context } from "hono";

/** Pages of an agency's services that are the same for whoever opens them. */
const shape =
  /^\/layanan\/\d{1,9}(?:\/(?:standar\/[a-z0-9-]{1,60}|kantor|maklumat(?:\/[0-9a-f-]{36})?|angka|perbaikan))?$/;

/** What of the query changes such a page. */
export const sharedQuery = ["bahasa", "cari"] as const;

/**
 * Whether a request asks for a page that any cache may keep and hand to anybody. Such a page reads no cookie and sets
 * none: language and search stand in its address, the light is the device's, and who asks is nobody.
 */
export function isSharedPage(page: Context): boolean {
  return (page.req.method === "GET" || page.req.method === "HEAD") && shape.test(page.req.path);
}

/** The address of a shared page by what changes it, so that a made-up query is no other page. */
export function sharedAddress(page: Context): string {
  const query = new URLSearchParams();
  for (const name of sharedQuery) {
    const value = page.req.query(name)?.trim();
    if (value) query.set(name, value.slice(0, 100));
  }
  return query.size === 0 ? page.req.path : `${page.req.path}?${query}`;
}
