import { afterEach, expect, test, vi } from "vitest";
import { browserAt, budi, dewi, enter, identityOn, testIdentity } from "./identity.fixture.ts";

afterEach(() => {
  vi.useRealTimers();
});

const clockAt = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

test("a signed-in person costs one query a minute, not one a page", async () => {
  clockAt("2026-11-30T01:00:00Z");
  const { identity, uses } = await testIdentity();
  const browser = browserAt("203.0.113.5");
  await enter(identity, browser);
  const pages = async (count: number) => {
    const before = uses();
    for (let page = 0; page < count; page += 1)
      browser.take((await identity.session(browser.headers))?.setCookie);
    return uses() - before;
  };
  expect(await pages(20)).toBe(0);
  pass(61);
  expect(await pages(20)).toBe(1);
  expect(await pages(20)).toBe(0);
});

test("nobody, and whoever shows nonsense, costs no query", async () => {
  const { identity, uses } = await testIdentity();
  await identity.session(new Headers());
  const before = uses();
  const shown = ["", "__Host-ampera.session_token=abc.def", "__Host-ampera.session_data=eyJzZXNzaW9uIjp7fX0"];
  for (const cookie of shown) expect(await identity.session(new Headers({ cookie }))).toBeNull();
  expect(await identity.session(new Headers({ authorization: "Bearer abc.def" }))).toBeNull();
  expect(uses()).toBe(before);
});

test("a changed copy in the cookie is not believed", async () => {
  const { identity } = await testIdentity();
  const browser = browserAt("203.0.113.5");
  await enter(identity, browser);
  const copy = Buffer.from(String(browser.jar.get("__Host-ampera.session_data")), "base64url").toString();
  const changed = copy.replaceAll(dewi.employeeId, budi.employeeId);
  expect(changed).not.toBe(copy);
  browser.jar.set("__Host-ampera.session_data", Buffer.from(changed).toString("base64url"));
  expect((await identity.session(browser.headers))?.employeeId).toBe(dewi.employeeId);
});

test("one person's signed copy does not open another's session", async () => {
  const { identity } = await testIdentity();
  const [hers, his] = [browserAt("203.0.113.5"), browserAt("198.51.100.1")];
  await enter(identity, hers, dewi.nip);
  await enter(identity, his, budi.nip);
  hers.jar.set("__Host-ampera.session_data", String(his.jar.get("__Host-ampera.session_data")));
  expect((await identity.session(hers.headers))?.nip).toBe(dewi.nip);
});

test("revoking one session ends it within a minute, everywhere else nothing changes", async () => {
  clockAt("2026-11-30T01:00:00Z");
  const { identity } = await testIdentity();
  const [phone, office] = [
    browserAt("203.0.113.5"),
    browserAt("198.51.100.1", "Mozilla/5.0 (Windows NT 10.0) Firefox/128.0"),
  ];
  await enter(identity, phone);
  const { userId, token } = await enter(identity, office);
  const current = await identity.session(phone.headers);
  const list = await identity.sessions(userId, current?.sessionId);
  expect(list.map(({ device, ip, current }) => ({ device, ip, current }))).toEqual(
    expect.arrayContaining([
      { device: { browser: "Chrome", system: "Android" }, ip: "203.0.113.5", current: true },
      { device: { browser: "Firefox", system: "Windows" }, ip: "198.51.100.1", current: false },
    ]),
  );
  await identity.revoke(userId, String(list.find((session) => !session.current)?.sessionId));
  expect(await identity.session(new Headers({ authorization: `Bearer ${token}` }))).toBeNull();
  pass(61);
  expect(await identity.session(office.headers)).toBeNull();
  expect(await identity.session(phone.headers)).not.toBeNull();
});

test("another process believes a revoked session for less than a minute", async () => {
  clockAt("2026-11-30T01:00:00Z");
  const { identity, pool } = await testIdentity();
  const elsewhere = identityOn(pool);
  const browser = browserAt("203.0.113.5");
  const { userId, token } = await enter(identity, browser);
  const bearer = new Headers({ authorization: `Bearer ${token}` });
  pass(39); // the worst moment: the signed copy is about to end, and is remembered once more
  for (const headers of [browser.headers, bearer]) expect(await elsewhere.session(headers)).not.toBeNull();
  await identity.signOutEverywhere(userId);
  pass(20);
  for (const headers of [browser.headers, bearer]) expect(await elsewhere.session(headers)).toBeNull();
});

test("nobody revokes a session of somebody else", async () => {
  const { identity } = await testIdentity();
  const hers = browserAt("203.0.113.5");
  await enter(identity, hers);
  const { userId } = await enter(identity, browserAt("198.51.100.1"), budi.nip);
  const sessionId = String((await identity.session(hers.headers))?.sessionId);
  await expect(identity.revoke(userId, sessionId)).rejects.toMatchObject({ code: "session.not-found" });
  await expect(identity.revoke(userId, "not an id")).rejects.toMatchObject({ code: "session.not-found" });
  expect(await identity.session(hers.headers)).not.toBeNull();
});

test("signing out ends the session and clears the browser", async () => {
  const { identity, pool } = await testIdentity();
  const browser = browserAt("203.0.113.5");
  const { token } = await enter(identity, browser);
  browser.take((await identity.signOut(browser.headers)).setCookie);
  expect([...browser.jar.keys()]).toEqual(["__Host-ampera.device"]);
  expect(await identity.session(new Headers({ authorization: `Bearer ${token}` }))).toBeNull();
  expect((await pool.query("select from session")).rowCount).toBe(0);
});

test("signing out everywhere leaves only the session that asked", async () => {
  clockAt("2026-11-30T01:00:00Z");
  const { identity } = await testIdentity();
  const [here, there, his] = [browserAt("203.0.113.5"), browserAt("198.51.100.1"), browserAt("192.0.2.1")];
  const { userId } = await enter(identity, here);
  await enter(identity, there);
  await enter(identity, his, budi.nip);
  const sessionId = (await identity.session(here.headers))?.sessionId;
  expect(await identity.signOutEverywhere(userId, sessionId)).toBe(1);
  pass(61);
  expect(await identity.session(here.headers)).not.toBeNull();
  expect(await identity.session(there.headers)).toBeNull();
  expect(await identity.signOutEverywhere(userId)).toBe(1);
  pass(61);
  expect(await identity.session(here.headers)).toBeNull();
  expect(await identity.session(his.headers)).not.toBeNull();
});

test("a session ends after 12 hours without a visit, and after 30 days with", async () => {
  clockAt("2026-11-01T00:00:00Z");
  const { identity } = await testIdentity();
  const [daily, idle] = [browserAt("203.0.113.5"), browserAt("198.51.100.1")];
  await enter(identity, daily);
  await enter(identity, idle, budi.nip);
  const visit = async () => {
    const signed = await identity.session(daily.headers);
    daily.take(signed?.setCookie);
    return signed !== null;
  };
  for (let hours = 0; hours < 30 * 24 - 8; hours += 8) {
    pass(8 * 3600);
    expect(await visit()).toBe(true);
  }
  expect(await identity.session(idle.headers)).toBeNull();
  pass(8 * 3600 + 1);
  expect(await visit()).toBe(false);
});
