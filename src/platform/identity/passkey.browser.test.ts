import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { browserAt, dewi, enter, testIdentity } from "./identity.fixture.ts";

let chrome: Browser;
beforeAll(async () => {
  chrome = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
});
afterAll(() => chrome.close());

const page = `<!doctype html><title>x</title>
  <div><button data-passkey="add" data-next="/added" hidden>add</button><p data-passkey-problem data-stale="stale" hidden>failed</p></div>
  <div><button data-passkey="sign-in" data-next="/inside" hidden>sign in</button><p data-passkey-problem data-slow="wait {seconds}" hidden>failed</p></div>
  <script type="module" src="/passkey.js"></script>`;

/** A site on this machine with the two buttons, over real identity; `visit` opens it in a browser with a security key. */
async function site() {
  const { outputFiles } = await build({
    entryPoints: ["src/browser/passkey.ts"],
    bundle: true,
    write: false,
    format: "esm",
  });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const origin = `http://localhost:${port}`;
  const it = await testIdentity({ origin, secureCookies: false });
  const answer = (request: Request): Response | Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/auth/")) return it.identity.handler(request, "203.0.113.5");
    if (pathname === "/passkey.js")
      return new Response(outputFiles[0]?.text, { headers: { "content-type": "text/javascript" } });
    return new Response(page, { headers: { "content-type": "text/html" } });
  };
  server.on("request", getRequestListener(answer));
  const context = await chrome.newContext({ baseURL: origin });
  onTestFinished(async () => {
    await context.close();
    server.closeAllConnections();
    server.close();
  });
  return { ...it, context, origin, port };
}

/** A tab with a built-in authenticator that says yes, as a phone with a fingerprint does. */
async function tabWithKey({ context }: Awaited<ReturnType<typeof site>>, address = "/") {
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  await devtools.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const;
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  await tab.goto(address);
  return tab;
}

test("a real browser adds a passkey and signs in with it", async () => {
  const at = await site();
  const { setCookie } = await enter(at.identity, browserAt("203.0.113.5"));
  const cookies = setCookie.map((line) => /^([^=]+)=([^;]*)/.exec(line) ?? []);
  await at.context.addCookies(cookies.map(([, name = "", value = ""]) => ({ name, value, url: at.origin })));
  const tab = await tabWithKey(at);
  await tab.getByRole("button", { name: "add" }).click();
  await tab.waitForURL("**/added");
  expect((await at.pool.query("select name from passkey")).rows).toEqual([{ name: "Chrome · Linux" }]);
  await at.context.clearCookies();
  await tab.getByRole("button", { name: "sign in" }).click();
  await tab.waitForURL("**/inside");
  const cookie = (await at.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  expect((await at.identity.session(new Headers({ cookie })))?.nip).toBe(dewi.nip);
});

test("what goes wrong is said beside the button, which can be pressed again", async () => {
  const at = await site();
  const tab = await tabWithKey(at);
  await tab.getByRole("button", { name: "add" }).click();
  await expect.poll(() => tab.getByText("stale").isVisible()).toBe(true);
  await tab.route("**/api/auth/**", (route) =>
    route.fulfill({ status: 429, headers: { "retry-after": "7" }, json: { code: "SLOW" } }),
  );
  await tab.getByRole("button", { name: "sign in" }).click();
  await expect.poll(() => tab.getByText("wait 7").isVisible()).toBe(true);
  expect(await tab.getByRole("button", { name: "sign in" }).isEnabled()).toBe(true);
});

test("no button where a passkey cannot be: the address is a number", async () => {
  const at = await site();
  const tab = await tabWithKey(at, `http://127.0.0.1:${at.port}/`);
  await tab.waitForLoadState("networkidle");
  expect(await tab.getByRole("button").count()).toBe(0);
});
