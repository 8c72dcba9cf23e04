import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { PageEnv } from "#platform/http/page-env.ts";
import { securityHeaders } from "#platform/http/security-headers.ts";
import { serveBundled } from "#test/setup/bundled.ts";
import { listening } from "#test/setup/listening.ts";
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
  let posts = 0;
  const app = new Hono<PageEnv>();
  app.use(securityHeaders(false));
  app.get("/ledger/:agency/keys", (page) => page.text(published));
  await serveBundled(app, [
    "src/browser/enhance.ts",
    "src/browser/verify-receipt.ts",
    "src/ui/styles/public.css",
  ]);
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
  const { port } = await listening(createServer(getRequestListener(app.fetch)));
  return { origin: `http://localhost:${port}`, posts: () => posts };
}
