import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { z } from "zod";

export type Assets = {
  /** The address of a built file by its logical name; the name as it is where it was not built. */
  href: (name: string) => string;
  routes: Hono;
};

const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

/** The built assets of `folder`: their names carry a hash of their content, so a browser may keep them for good. */
export function openAssets(folder: string): Assets {
  const names = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
  const known = new Set(Object.values(names));
  const routes = new Hono();
  routes.get("/assets/:name", async (page) => {
    const name = page.req.param("name");
    if (!known.has(name)) return page.notFound();
    const { encoding, suffix } = packing(page.req.header("accept-encoding") ?? "");
    const packed = suffix ? await readFile(join(folder, name + suffix)).catch(() => null) : null;
    const bytes = packed ?? (await readFile(join(folder, name)));
    page.header("Content-Type", types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream");
    page.header("Cache-Control", "public, max-age=31536000, immutable");
    page.header("Vary", "Accept-Encoding");
    // a device at a counter works without a network: its script may answer for pages besides its own folder
    if (name.startsWith("kiosk-")) page.header("Service-Worker-Allowed", "/layanan/");
    if (packed) page.header("Content-Encoding", encoding);
    return page.body(new Uint8Array(bytes));
  });
  return { href: (name) => `/assets/${names[name] ?? name}`, routes };
}

/** The files were packed when they were built; nothing is compressed while somebody waits. */
function packing(accepted: string): { encoding: string; suffix: string } {
  if (accepted.includes("br")) return { encoding: "br", suffix: ".br" };
  if (accepted.includes("gzip")) return { encoding: "gzip", suffix: ".gz" };
  return { encoding: "", suffix: "" };
}
