import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX, compress } from "hono/compress";
import { HtmlEscapedCallbackPhase, resolveCallback } from "hono/utils/html";
import type { StatusCode } from "hono/utils/http-status";

const pack = promisify(gzip);
const packed = { level: constants.Z_BEST_SPEED + 3 }; // a page 4 % larger for half the time of the usual level
const html = /^text\/html\b/;

/** Compresses files and the API's answers, which may be long, piece by piece. Pages are packed where they are sent. */
export function packing(): MiddlewareHandler {
  return compress({
    contentTypeFilter: (type) => !html.test(type) && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type),
  });
}

/**
 * Sends a drawn page, compressed to whoever takes gzip. A page is whole when it leaves, so it is packed in one go and
 * its length is known; through streams that would cost as much again as drawing it.
 */
export async function sendPage(
  page: Context,
  drawn: string | Promise<string>,
  status: StatusCode,
): Promise<Response> {
  const text = String(await resolveCallback(drawn, HtmlEscapedCallbackPhase.Stringify, false, {}));
  page.status(status);
  page.header("Content-Type", "text/html; charset=UTF-8");
  page.header("Vary", "Accept-Encoding", { append: true });
  if (page.req.method === "HEAD" || !takesGzip(page)) return page.body(text);
  page.header("Content-Encoding", "gzip");
  return page.body(new Uint8Array(await packPage(text)));
}

/** A whole page, packed. */
export function packPage(text: string): Promise<Buffer> {
  return pack(text, packed);
}

/** Sends bytes that compress well and that nothing by their type says so of. */
export async function sendPacked(page: Context, bytes: Uint8Array): Promise<Response> {
  page.header("Content-Type", "application/octet-stream");
  page.header("Vary", "Accept-Encoding", { append: true });
  if (!takesGzip(page)) return page.body(new Uint8Array(bytes));
  page.header("Content-Encoding", "gzip");
  return page.body(new Uint8Array(await pack(bytes, packed)));
}

/** Whether who asks can unpack gzip. */
export function takesGzip(page: Context): boolean {
  const supports = ["gzip", "identity"];
  return accepts(page, { header: "Accept-Encoding", supports, default: "identity" }) === "gzip";
}
