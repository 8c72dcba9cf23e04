import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { build } from "esbuild";
import { Hono } from "hono";
import { onTestFinished } from "vitest";
import { z } from "zod";
import type { PageEnv } from "#platform/http/page-env.ts";
import { securityHeaders } from "#platform/http/security-headers.ts";
import type { World } from "#test/setup/world.ts";
import { PublicPage } from "#ui/page/public-page.tsx";
import { receiptCheckPages } from "./receipt-check.tsx";

/**
 * The page as anybody's browser gets it, with its script, its style and its policy; `posts` counts what is sent.
 * Without a world there is nobody to ask: then only the browser can check, by the key lines that are `published`.
 */
export async function serveReceiptCheck(
  world?: World,
  published = "",
): Promise<{ origin: string; posts: () => number }> {
  const files = await built();
  let posts = 0;
  const app = new Hono<PageEnv>();
  app.use(securityHeaders(false));
  app.get("/ledger/:agency/keys", (page) => page.text(published));
  app.get("/assets/:name", (page) => {
    const name = page.req.param("name");
    const type = name.endsWith(".css") ? "text/css" : "text/javascript";
    return page.body(files.get(name) ?? "", 200, { "Content-Type": type });
  });
  app.use(async (page, next) => {
    if (page.req.method === "POST") posts += 1;
    page.set("requestId", "test");
    if (world) page.set("call", world.unsigned);
    page.setRenderer((content, { title, scripts, status = 200 }) => {
      const frame = { title, scripts, home: "/", assets: (name: string) => `/assets/${name}` };
      const preferences = { action: "/preferensi", colourScheme: "light" as const, back: "/" };
      const whole = (
        <PublicPage {...frame} preferences={preferences}>
          {content}
        </PublicPage>
      );
      return page.html(whole, status);
    });
    await next();
  });
  receiptCheckPages(app);
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { origin: `http://localhost:${port}`, posts: () => posts };
}

async function built(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ["src/browser/enhance.ts", "src/browser/verify-receipt.ts", "src/ui/styles/public.css"],
    outdir: "out",
    bundle: true,
    write: false,
    format: "esm",
    loader: { ".woff2": "empty" },
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split("/").at(-1) ?? "", text]));
}
