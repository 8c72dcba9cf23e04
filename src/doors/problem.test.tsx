import { Hono } from "hono";
import { pino } from "pino";
import { expect, test } from "vitest";
import { z } from "zod";
import { databaseBusy } from "#platform/database/database.errors.ts";
import { apiDoor } from "#platform/http/api.ts";
import type { PageEnv } from "#platform/http/page-env.ts";
import { slowedDown } from "#platform/identity/identity.errors.ts";
import { signInNeeded } from "#platform/procedures/procedures.errors.ts";
import { query } from "#platform/procedures/query.ts";
import { makeWorld } from "#test/setup/world.ts";
import { problems } from "./problem.tsx";

const faults: Record<string, () => Error> = {
  slow: () => slowedDown({ seconds: 900 }),
  busy: databaseBusy,
  out: signInNeeded,
  ours: () => new Error("a hole"),
};

const failing = query({
  name: "fault.ask",
  route: { method: "GET", path: "/faults/{which}", summary: "Fail", tags: ["fault"] },
  who: "anyone",
  input: z.object({ which: z.string() }),
  output: z.object({}),
  run: async ({ input }) => Promise.reject(faults[input.which]?.()),
});

/** The same faults by a page, by the API, and by an address beside the procedures. */
async function house() {
  const world = await makeWorld();
  const lines: string[] = [];
  const app = new Hono<PageEnv>();
  app.onError(problems(pino({ level: "error" }, { write: (line: string) => void lines.push(line) })));
  app.use(async (page, next) => {
    page.set("call", world.unsigned);
    page.setRenderer((content, { status = 200 }) => page.html(content, status));
    await next();
  });
  app.use("/api/*", apiDoor({ failing }));
  const fail = (which: string) => Promise.reject(faults[which]?.());
  app.post("/api/beside/:which", (page) => fail(page.req.param("which")));
  app.post("/halaman/:which", (page) => fail(page.req.param("which")));
  return { app, lines };
}

test.each([
  ["slow", 429, "retry-after", "900"],
  ["busy", 503, "retry-after", "5"],
  ["out", 401, "www-authenticate", "Bearer"],
])("%s is %i and says in %s what to do, whichever way it was asked", async (which, status, header, value) => {
  const { app } = await house();
  const answers = await Promise.all([
    app.request(`/halaman/${which}`, { method: "POST" }),
    app.request(`/api/faults/${which}`),
    app.request(`/api/beside/${which}`, { method: "POST" }),
  ]);
  for (const answer of answers) expect([answer.status, answer.headers.get(header)]).toEqual([status, value]);
});

test("a fault of ours is logged under its route, without the address", async () => {
  const { app, lines } = await house();
  expect((await app.request("/halaman/ours", { method: "POST" })).status).toBe(500);
  expect(lines.map((line) => JSON.parse(line).route)).toEqual(["/halaman/:which"]);
});
