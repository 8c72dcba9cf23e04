import { Agent } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { type Api, apiOf } from "#test/setup/api.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { asked, expectNoInside, type Raw } from "./wire.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const megabytes = 26; // one more than any body may have

let ampera: Example;
let ratna: Api;
beforeAll(async () => {
  ampera = await openExample();
  ratna = await apiOf(ampera.origin, plaju.ratna);
});
afterAll(() => ampera?.stop());

describe("bodies that cannot be", () => {
  const length = { "content-length": String(megabytes * 1024 * 1024) };

  test("larger than the limit: said so, on a page or as JSON", async () => {
    const page = await pushed("/impor", { origin: ampera.origin, ...length });
    expect(page.status).toBe(413);
    expect(page.body).toContain(say("error.http.too-large", { maximumMb: 25 }));
    const api = await pushed("/api/plans", { authorization: `Bearer ${ratna.token}`, ...length });
    expect([api.status, JSON.parse(api.body)]).toEqual([
      413,
      expect.objectContaining({ code: "http.too-large" }),
    ]);
  });

  test("what was refused unread is swallowed: the same connection serves the next request", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const body = Buffer.alloc(2 * 1024 * 1024, "a&");
    const begunMs = performance.now();
    for (let round = 0; round < 3; round += 1) {
      const { status } = await asked(
        ampera.origin,
        "/api/plans",
        { headers, method: "POST", agent },
        (request) => request.end(body),
      );
      expect(status).toBe(422);
    }
    expect(performance.now() - begunMs).toBeLessThan(4_000); // a connection that hangs is closed after five seconds
    agent.destroy();
  });

  test("larger than the limit without saying so beforehand", async () => {
    const chunked = { "transfer-encoding": "chunked", "content-type": "application/json" };
    const { status } = await pushed("/api/plans", { authorization: `Bearer ${ratna.token}`, ...chunked });
    expect(status).toBe(413);
  });

  test.each([
    ["/masuk", "application/json", '{"nip":"1"}'],
    ["/masuk", "text/plain", "nip=1"],
    ["/masuk", "multipart/form-data", "no boundary"],
    ["/masuk", "multipart/form-data; boundary=x", "--x\r\nbroken"],
    ["/api/plans", "application/json", "{"],
    ["/api/plans", "text/plain", "year=2026"],
    ["/api/plans", "application/xml", "<year>2026</year>"],
    ["/api/plans", "application/json", `{"__proto__":{"year":2026},"year":"x"}`],
    ["/api/plans", "application/json", "[".repeat(20_000)],
    ["/api/sign-in", "application/json", "null"],
    ["/api/sign-in", "application/json", '{"nip":{"$gt":""},"password":[]}'],
    ["/api/sign-in", "application/x-www-form-urlencoded", "nip=1&password=2"],
    ["/masuk", "application/x-www-form-urlencoded", "a&".repeat(1_000_000)],
    ["/api/plans", "application/x-www-form-urlencoded", "a&".repeat(1_000_000)],
    [
      "/masuk",
      "application/x-www-form-urlencoded",
      `nip=199001012015011001&password=a${"%CC%81".repeat(60_000)}${"%CC%96".repeat(60_000)}`,
    ],
    ["/api/sign-in", "application/json", '{"nip":"1\\u0000","password":"x"}'],
  ])("%s with %s %.40s is refused, not a fault of ours", async (path, type, body) => {
    const headers = {
      "content-type": type,
      ...(path.startsWith("/api/plans") ? { authorization: `Bearer ${ratna.token}` } : {}),
    };
    const begunMs = performance.now();
    const answer = await send(path, { body, headers });
    expect(performance.now() - begunMs).toBeLessThan(5_000); // seen: half a minute, in which nobody else was served
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expectNoInside(await answer.text());
  });
});

function send(
  path: string,
  { headers, ...init }: RequestInit & { headers: Record<string, string> },
): Promise<Response> {
  return fetch(ampera.origin + path, {
    method: "POST",
    ...init,
    headers: { origin: ampera.origin, ...headers },
    redirect: "manual",
  });
}

/** Pushes megabytes until the server answers, as a browser does: on a connection that it means to use again. */
function pushed(path: string, headers: Record<string, string>): Promise<Raw> {
  const megabyte = new Uint8Array(1024 * 1024);
  const agent = new Agent({ keepAlive: true });
  return asked(ampera.origin, path, { headers, method: "POST", agent }, (request) => {
    let left = megabytes;
    const push = () => {
      left -= 1;
      if (left < 0 || request.destroyed) request.end();
      else request.write(megabyte, push);
    };
    request.once("response", () => {
      left = 0;
    });
    push();
  });
}
