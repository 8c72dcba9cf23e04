import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  type Browser,
  browserAt,
  codeFor,
  dewi,
  enter,
  password,
  type TestIdentity,
  testIdentity,
} from "./identity.fixture.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-30T01:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

async function withTotp({ identity }: TestIdentity, browser: Browser) {
  await enter(identity, browser);
  const setup = await identity.setUpTotp({ password, ...browser });
  browser.take((await identity.confirmTotp({ code: codeFor(setup.secret), ...browser })).setCookie);
  pass(60);
  return setup;
}

test("the app is set up, confirmed and asked for from then on", async () => {
  const it = await testIdentity();
  const browser = browserAt("203.0.113.5");
  const { uri, secret } = await withTotp(it, browser);
  expect(uri).toMatch(new RegExp(`^otpauth://totp/Ampera:${dewi.nip}\\?secret=${secret}&issuer=Ampera`));
  expect(await it.identity.session(browser.headers)).toMatchObject({ secondFactor: true });
  const phone = browserAt("198.51.100.1");
  const first = await it.identity.signIn({ nip: dewi.nip, password, ...phone });
  if (first.kind !== "second-factor") throw new Error(first.kind);
  phone.take(first.setCookie);
  expect([...phone.jar.keys()]).toEqual(["__Host-ampera.two_factor"]);
  expect(await it.identity.session(phone.headers)).toBeNull();
  const second = await it.identity.signInSecondFactor({ code: codeFor(secret), ...phone });
  if (second.kind !== "signed-in") throw new Error(second.kind);
  phone.take(second.setCookie);
  expect((await it.identity.session(phone.headers))?.nip).toBe(dewi.nip);
  expect([...phone.jar.keys()]).not.toContain("__Host-ampera.two_factor");
});

test("before it is confirmed nothing is asked", async () => {
  const { identity } = await testIdentity();
  const browser = browserAt("203.0.113.5");
  await enter(identity, browser);
  const { secret } = await identity.setUpTotp({ password, ...browser });
  const wrong = identity.confirmTotp({
    code: codeFor(secret) === "000000" ? "000001" : "000000",
    ...browser,
  });
  await expect(wrong).rejects.toMatchObject({ faults: [{ path: "code", code: "code.wrong" }] });
  await enter(identity, browserAt("198.51.100.1"));
});

test("a program sends the code along; a code opens the door once", async () => {
  const it = await testIdentity();
  const { secret } = await withTotp(it, browserAt("203.0.113.5"));
  const program = { nip: dewi.nip, password, headers: new Headers(), ip: "198.51.100.1" };
  const code = codeFor(secret);
  const first = await it.identity.signIn({ ...program, code: `${code.slice(0, 3)} ${code.slice(3)}` });
  if (first.kind !== "signed-in") throw new Error(first.kind);
  expect(await it.identity.session(new Headers({ authorization: `Bearer ${first.token}` }))).toMatchObject({
    nip: dewi.nip,
  });
  const sessions = (await it.identity.sessions(first.userId)).length;
  expect((await it.identity.signIn({ ...program, code })).kind).toBe("start-again");
  expect(await it.identity.sessions(first.userId)).toHaveLength(sessions);
  pass(30);
  expect((await it.identity.signIn({ ...program, code: codeFor(secret) })).kind).toBe("signed-in");
});

test("wrong codes: five to a password, and a pause after ten in a row, for the right code as well", async () => {
  const it = await testIdentity();
  const { secret } = await withTotp(it, browserAt("203.0.113.5"));
  const browser = browserAt("198.51.100.1");
  const kinds: string[] = [];
  for (let challenge = 0; challenge < 2; challenge += 1) {
    const first = await it.identity.signIn({ nip: dewi.nip, password, ...browser });
    if (first.kind === "second-factor") browser.take(first.setCookie);
    for (let n = 0; n < 6; n += 1)
      kinds.push((await it.identity.signInSecondFactor({ code: codeFor("AAAAAAAA"), ...browser })).kind);
  }
  expect(kinds.slice(0, 6)).toEqual([...Array(5).fill("code-refused"), "start-again"]);
  expect(kinds.slice(6)).toEqual([...Array(5).fill("code-refused"), "slowed-down"]);
  const locked = { nip: dewi.nip, password, code: codeFor(secret), ...browser };
  expect(await it.identity.signIn(locked)).toEqual({ kind: "slowed-down", seconds: 900 });
  pass(901);
  expect((await it.identity.signIn({ ...locked, code: codeFor(secret) })).kind).toBe("signed-in");
});

test("each recovery code works once, as people type it from paper", async () => {
  const it = await testIdentity();
  const { recoveryCodes } = await withTotp(it, browserAt("203.0.113.5"));
  expect(new Set(recoveryCodes).size).toBe(10);
  const [code = ""] = recoveryCodes;
  const program = { nip: dewi.nip, password, headers: new Headers(), ip: "198.51.100.1" };
  expect((await it.identity.signIn({ ...program, code: code.toUpperCase().replace("-", " ") })).kind).toBe(
    "signed-in",
  );
  expect((await it.identity.signIn({ ...program, code })).kind).toBe("code-refused");
});

test("new recovery codes replace the old", async () => {
  const it = await testIdentity();
  const browser = browserAt("203.0.113.5");
  const { recoveryCodes } = await withTotp(it, browser);
  const renewed = await it.identity.renewRecoveryCodes({ password, ...browser });
  const program = { nip: dewi.nip, password, headers: new Headers(), ip: "198.51.100.1" };
  expect((await it.identity.signIn({ ...program, code: String(recoveryCodes[0]) })).kind).toBe(
    "code-refused",
  );
  expect((await it.identity.signIn({ ...program, code: String(renewed[0]) })).kind).toBe("signed-in");
});

test("a second step belongs to its own first step, whoever else is signed in in that browser", async () => {
  const it = await testIdentity();
  const { secret } = await withTotp(it, browserAt("203.0.113.5"));
  const shared = browserAt("198.51.100.1");
  await enter(it.identity, shared, "198811022010011003");
  const first = await it.identity.signIn({ nip: dewi.nip, password, ...shared });
  const jarBefore = [...shared.jar];
  if (first.kind === "second-factor") shared.take(first.setCookie);
  for (const [name, value] of jarBefore) shared.jar.set(name, value); // a browser that kept the other session
  const second = await it.identity.signInSecondFactor({ code: codeFor(secret), ...shared });
  if (second.kind !== "signed-in") throw new Error(second.kind);
  expect((await it.identity.session(new Headers({ authorization: `Bearer ${second.token}` })))?.nip).toBe(
    dewi.nip,
  );
});

test("without a first step there is no second; after ten minutes neither", async () => {
  const it = await testIdentity();
  const { secret } = await withTotp(it, browserAt("203.0.113.5"));
  const browser = browserAt("198.51.100.1");
  expect((await it.identity.signInSecondFactor({ code: codeFor(secret), ...browser })).kind).toBe(
    "start-again",
  );
  const first = await it.identity.signIn({ nip: dewi.nip, password, ...browser });
  if (first.kind === "second-factor") browser.take(first.setCookie);
  pass(601);
  expect((await it.identity.signInSecondFactor({ code: codeFor(secret), ...browser })).kind).toBe(
    "start-again",
  );
});

test("turning it off takes the password; guessing the password in an open session is slowed down", async () => {
  const it = await testIdentity();
  const browser = browserAt("203.0.113.5");
  await withTotp(it, browser);
  for (let n = 0; n < 5; n += 1) {
    const guess = it.identity.disableTotp({ password: "tebakan-orang-lain", ...browser });
    await expect(guess).rejects.toMatchObject({ faults: [{ path: "password", code: "password.wrong" }] });
  }
  await expect(it.identity.disableTotp({ password, ...browser })).rejects.toMatchObject({
    code: "identity.slowed-down",
    facts: { seconds: 2 },
  });
  pass(2);
  browser.take((await it.identity.disableTotp({ password, ...browser })).setCookie);
  expect(await it.identity.session(browser.headers)).toMatchObject({ secondFactor: false });
  await enter(it.identity, browserAt("198.51.100.1"));
});

test("what does not fit is refused with its reason", async () => {
  const it = await testIdentity();
  const nobody = { password, headers: new Headers(), ip: "203.0.113.5" };
  await expect(it.identity.setUpTotp(nobody)).rejects.toMatchObject({ code: "identity.sign-in-needed" });
  await expect(it.identity.confirmTotp({ ...nobody, code: "123456" })).rejects.toMatchObject({
    code: "identity.sign-in-needed",
  });
  const browser = browserAt("203.0.113.5");
  await enter(it.identity, browser);
  await expect(it.identity.confirmTotp({ code: "123456", ...browser })).rejects.toMatchObject({
    code: "second-factor.not-on",
  });
  await expect(it.identity.renewRecoveryCodes({ password, ...browser })).rejects.toMatchObject({
    code: "second-factor.not-on",
  });
  await withTotp(it, browser);
  await expect(it.identity.setUpTotp({ password, ...browser })).rejects.toMatchObject({
    code: "second-factor.already-on",
  });
});

test("a new password is judged, ends the other sessions and keeps this one", async () => {
  const { identity } = await testIdentity();
  const [here, there] = [browserAt("203.0.113.5"), browserAt("198.51.100.1")];
  await enter(identity, here);
  const other = await enter(identity, there);
  const next = "sungai-yang-tenang";
  const change = (fields: { password: string; next: string }) =>
    identity.changePassword({ ...fields, ...here });
  await expect(change({ password, next: "dewikartika1990" })).rejects.toMatchObject({
    faults: [{ path: "password", code: "password.personal" }],
  });
  await expect(change({ password: next, next })).rejects.toMatchObject({
    faults: [{ path: "current", code: "password.wrong" }],
  });
  here.take((await change({ password, next })).setCookie);
  expect(await identity.session(here.headers)).not.toBeNull();
  expect(await identity.session(new Headers({ authorization: `Bearer ${other.token}` }))).toBeNull();
  await enter(identity, browserAt("192.0.2.1"), dewi.nip, next);
});
