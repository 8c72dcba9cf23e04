import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX, compress } from "hono/compress";

const pack = promisify(gzip);
const html = /^text\/html\b/;

/**
 * Sends text compressed to whoever takes gzip. A page is whole when it leaves, so it is packed in one go and its
 * length is known; through Hono's streams that would cost as much again as drawing it. Files and the API's answers
 * may be long and go piece by piece.
 */
export function packing(): MiddlewareHandler {
  const inPieces = compress({
    contentTypeFilter: (type) => !html.test(type) && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type),
  });
  return function packed(page, next) {
    return inPieces(page, async () => {
      await next();
      if (html.test(page.res.headers.get("Content-Type") ?? "")) await packWhole(page);
    });
  };
}

async function packWhole(page: Context): Promise<void> {
  const { status, headers } = page.res;
  headers.append("Vary", "Accept-Encoding");
  if (page.req.method === "HEAD" || !takesGzip(page)) return;
  headers.set("Content-Encoding", "gzip");
  const bytes = await pack(await page.res.arrayBuffer());
  page.res = undefined; // otherwise Hono would copy the same headers over once more, one by one
  page.res = new Response(bytes, { status, headers });
}

function takesGzip(page: Context): boolean {
  const supports = ["gzip", "identity"];
  return accepts(page, { header: "Accept-Encoding", supports, default: "identity" }) === "gzip";
}
