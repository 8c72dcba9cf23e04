import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import {
  type Browser,
  browserAt,
  budi,
  dewi,
  enter,
  origin,
  type TestIdentity,
  testIdentity,
} from "./identity.fixture.ts";
import { softwarePasskey } from "./passkey.fixture.ts";

afterEach(() => {
  vi.useRealTimers();
});

const Options = z.object({
  challenge: z.string(),
  rpId: z.string().optional(),
  allowCredentials: z.unknown().optional(),
});

async function send({ identity }: TestIdentity, browser: Browser, path: string, body?: unknown) {
  const { headers, ip } = browser;
  headers.set("origin", origin);
  if (body !== undefined) headers.set("content-type", "application/json");
  const method = body === undefined ? "GET" : "POST";
  const sent = body === undefined ? null : JSON.stringify(body);
  const answer = await identity.handler(
    new Request(`${origin}/api/auth${path}`, { method, headers, body: sent }),
    ip,
  );
  browser.take(answer.headers.getSetCookie());
  return { status: answer.status, headers: answer.headers, value: (await answer.json()) as unknown };
}

async function challenge(it: TestIdentity, browser: Browser, path: string): Promise<string> {
  return Options.parse((await send(it, browser, path)).value).challenge;
}

async function withPasskey(it: TestIdentity, browser: Browser, passkey = softwarePasskey("ampera.test")) {
  await enter(it.identity, browser);
  const response = passkey.register(await challenge(it, browser, "/passkey/generate-register-options"));
  return {
    passkey,
    answer: await send(it, browser, "/passkey/verify-registration", {
      response,
      createSession: true,
      name: "x".repeat(500),
    }),
  };
}

test("a passkey is added and opens the door without NIP, password or code", async () => {
  const it = await testIdentity();
  const { passkey, answer } = await withPasskey(it, browserAt("203.0.113.5"));
  expect([answer.status, answer.value]).toEqual([200, {}]);
  const phone = browserAt("198.51.100.1");
  const asked = Options.parse((await send(it, phone, "/passkey/generate-authenticate-options")).value);
  expect(asked.rpId).toBe("ampera.test");
  expect(asked.allowCredentials).toBeUndefined(); // nobody learns whose passkeys there are
  const opened = await send(it, phone, "/passkey/verify-authentication", {
    response: passkey.authenticate(asked.challenge),
  });
  expect([opened.status, opened.value]).toEqual([200, {}]);
  expect(opened.headers.get("set-auth-token")).toBeNull();
  expect([...phone.jar.keys()].sort()).toContain("__Host-ampera.device");
  const signed = await it.identity.session(phone.headers);
  expect(signed?.nip).toBe(dewi.nip);
  expect((await it.identity.sessions(String(signed?.userId)))[0]?.ip).toBe("198.51.100.1");
});

test("a challenge is good for one answer, and for five minutes", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-30T01:00:00Z") });
  const it = await testIdentity();
  const { passkey } = await withPasskey(it, browserAt("203.0.113.5"));
  const phone = browserAt("198.51.100.1");
  const response = passkey.authenticate(await challenge(it, phone, "/passkey/generate-authenticate-options"));
  const cookie = String(phone.jar.get("__Host-ampera.passkey_challenge"));
  expect((await send(it, phone, "/passkey/verify-authentication", { response })).status).toBe(200);
  const thief = browserAt("192.0.2.1");
  thief.jar.set("__Host-ampera.passkey_challenge", cookie);
  expect(await send(it, thief, "/passkey/verify-authentication", { response })).toMatchObject({
    status: 400,
    value: { code: "CHALLENGE_NOT_FOUND" },
  });
  const late = passkey.authenticate(await challenge(it, thief, "/passkey/generate-authenticate-options"));
  vi.setSystemTime(Date.now() + 301_000);
  expect((await send(it, thief, "/passkey/verify-authentication", { response: late })).status).toBe(400);
  expect(await it.identity.session(thief.headers)).toBeNull();
});

test("a passkey whose device checked neither finger nor PIN, or another site's, is refused", async () => {
  const it = await testIdentity();
  const browser = browserAt("203.0.113.5");
  const careless = await withPasskey(it, browser, softwarePasskey("ampera.test", { verified: false }));
  expect(careless.answer).toMatchObject({ status: 401, value: { code: "USER_NOT_VERIFIED" } });
  const phished = await withPasskey(
    it,
    browser,
    softwarePasskey("ampera.test", { at: "https://arnpera.test" }),
  );
  expect(phished.answer.status).toBeGreaterThanOrEqual(400);
  expect((await it.pool.query("select from passkey")).rowCount).toBe(0);
});

test("adding a passkey takes a session, and one that is younger than an hour", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-30T01:00:00Z") });
  const it = await testIdentity();
  const browser = browserAt("203.0.113.5");
  expect((await send(it, browser, "/passkey/generate-register-options")).status).toBe(401);
  await enter(it.identity, browser);
  expect((await send(it, browser, "/passkey/generate-register-options")).status).toBe(200);
  vi.setSystemTime(Date.now() + 3_601_000);
  expect(await send(it, browser, "/passkey/generate-register-options")).toMatchObject({
    status: 403,
    value: { code: "SESSION_NOT_FRESH" },
  });
});

test("passkeys are listed, renamed and removed by their owner only", async () => {
  const it = await testIdentity();
  const browser = browserAt("203.0.113.5");
  const { passkey } = await withPasskey(it, browser);
  const { userId } = await enter(it.identity, browser);
  const [listed] = await it.identity.passkeys(userId);
  expect(listed).toMatchObject({ name: "Chrome · Android", provider: "" });
  const stranger = {
    passkeyId: String(listed?.passkeyId),
    userId: (await enter(it.identity, browserAt("192.0.2.1"), budi.nip)).userId,
  };
  await expect(it.identity.removePasskey(stranger)).rejects.toMatchObject({ code: "passkey.not-found" });
  await expect(it.identity.renamePasskey({ ...stranger, name: "x" })).rejects.toMatchObject({
    code: "passkey.not-found",
  });
  await it.identity.renamePasskey({ ...stranger, userId, name: "Ponsel saya" });
  expect((await it.identity.passkeys(userId))[0]?.name).toBe("Ponsel saya");
  await it.identity.removePasskey({ ...stranger, userId });
  const phone = browserAt("198.51.100.1");
  const response = passkey.authenticate(await challenge(it, phone, "/passkey/generate-authenticate-options"));
  expect((await send(it, phone, "/passkey/verify-authentication", { response })).status).toBe(401);
});

test("another site's page cannot finish a ceremony in somebody's browser", async () => {
  const it = await testIdentity();
  const browser = browserAt("203.0.113.5");
  await challenge(it, browser, "/passkey/generate-authenticate-options");
  const { headers, ip } = browser;
  headers.set("origin", "https://elsewhere.test");
  headers.set("content-type", "application/json");
  const body = JSON.stringify({ response: {} });
  const answer = await it.identity.handler(
    new Request(`${origin}/api/auth/passkey/verify-authentication`, { method: "POST", headers, body }),
    ip,
  );
  expect([answer.status, await answer.json()]).toEqual([403, { code: "INVALID_ORIGIN" }]);
});

test("nothing else of better-auth can be reached", async () => {
  const it = await testIdentity();
  const browser = browserAt("203.0.113.5");
  await enter(it.identity, browser);
  const before = it.uses();
  for (const path of closed) {
    expect([path, (await send(it, browser, path)).status]).toEqual([path, 404]);
    expect([
      path,
      (await send(it, browser, path, { email: "a@b.co", nip: dewi.nip, password: "x" })).status,
    ]).toEqual([path, 404]);
  }
  expect(it.uses()).toBe(before);
});

const closed = [
  ..."/sign-up/email /sign-in/email /sign-in/social /sign-in/username /sign-out /get-session /update-user /update-session".split(
    " ",
  ),
  ..."/change-email /change-password /set-password /delete-user /request-password-reset /reset-password /verify-email".split(
    " ",
  ),
  ..."/send-verification-email /list-sessions /revoke-session /revoke-sessions /revoke-other-sessions /link-social".split(
    " ",
  ),
  ..."/list-accounts /unlink-account /account-info /callback/google /ok /error /two-factor/enable /two-factor/disable".split(
    " ",
  ),
  ..."/two-factor/verify-totp /two-factor/verify-backup-code /two-factor/get-totp-uri /two-factor/send-otp /verify-password".split(
    " ",
  ),
  ..."/passkey/list-user-passkeys /passkey/delete-passkey /passkey/update-passkey /passkey /passkey/ /../auth/ok".split(
    " ",
  ),
  ..."//passkey/generate-authenticate-options /passkey/generate-authenticate-options/ /passkey/%67enerate-authenticate-options".split(
    " ",
  ),
];

test("a network that asks for too many ceremonies is slowed down, others are not", async () => {
  const it = await testIdentity();
  const ask = async (ip: string) =>
    (await send(it, browserAt(ip), "/passkey/generate-authenticate-options")).status;
  const statuses: number[] = [];
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-30T01:00:00Z") });
  for (let n = 0; n < 241; n += 1) statuses.push(await ask("203.0.113.5"));
  expect(statuses.filter((status) => status === 200)).toHaveLength(240);
  const slowed = await send(it, browserAt("203.0.113.5"), "/passkey/generate-authenticate-options");
  expect([slowed.status, slowed.headers.get("retry-after")]).toEqual([429, "1"]);
  expect(await ask("198.51.100.1")).toBe(200);
});

test("the address is the door's, whatever the caller claims", async () => {
  const it = await testIdentity();
  const { passkey } = await withPasskey(it, browserAt("203.0.113.5"));
  const phone = browserAt("198.51.100.1");
  const response = passkey.authenticate(await challenge(it, phone, "/passkey/generate-authenticate-options"));
  const { headers } = phone;
  for (const [name, value] of [
    ["origin", origin],
    ["content-type", "application/json"],
    ["x-forwarded-for", "10.9.9.9"],
    ["x-ampera-address", "10.9.9.9"],
  ] as const)
    headers.set(name, value);
  await it.identity.handler(
    new Request(`${origin}/api/auth/passkey/verify-authentication`, {
      method: "POST",
      headers,
      body: JSON.stringify({ response }),
    }),
    phone.ip,
  );
  const { rows } = await it.pool.query("select ip_address from session order by created_at desc limit 1");
  expect(rows).toEqual([{ ip_address: "198.51.100.1" }]);
});

test("what is no answer of a passkey is refused before better-auth sees it", async () => {
  const it = await testIdentity();
  const browser = browserAt("203.0.113.5");
  for (const body of [null, [], {}, { response: "x" }, { response: { id: "x".repeat(40_000) } }]) {
    expect((await send(it, browser, "/passkey/verify-authentication", body)).status).toBe(400);
  }
});
