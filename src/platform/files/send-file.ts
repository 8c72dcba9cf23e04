import type { PageContext } from "#platform/http/page-env.ts";

/**
 * Sends bytes to be saved, never run: the browser may not guess another
 * type, and a name with quotes or other letters arrives whole (RFC 6266, RFC 8187).
 */
export function sendFile(
  page: PageContext,
  file: { name: string; mediaType: string; bytes: Uint8Array | ReadableStream<Uint8Array> },
): Response {
  const plain = file.name.replaceAll(/[^\w. -]/g, "_");
  const whole = encodeURIComponent(file.name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  page.header("Content-Type", file.mediaType);
  page.header("Content-Disposition", `attachment; filename="${plain}"; filename*=UTF-8''${whole}`);
  page.header("X-Content-Type-Options", "nosniff");
  page.header("Cache-Control", "private, no-store");
  return page.body(file.bytes instanceof Uint8Array ? new Uint8Array(file.bytes) : file.bytes);
}

/** Sends a file that a procedure answered, to be saved under its name. */
export async function sendAnswer(page: PageContext, file: File): Promise<Response> {
  return sendFile(page, {
    name: file.name,
    mediaType: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
}

/** Sends a receipt of the ledger, to be kept by the name of what it is of. */
export function sendReceipt(page: PageContext, receipt: string, of: string): Response {
  const name = `tanda-terima-${of}.json`;
  return sendFile(page, { name, mediaType: "application/json", bytes: Buffer.from(receipt, "utf8") });
}
