import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { browserAt, budi, by, dewi, enter, password, testIdentity } from "./identity.fixture.ts";

afterEach(() => {
  vi.useRealTimers();
});

const days = 86_400_000;
const sari = {
  agencyId: 7,
  employeeId: "0190a000-0000-7000-8000-000000000003",
  nip: "199506062020122004",
  name: "Sari Utami",
};
const chosen = "perahu-motor-di-musi";

test("a link makes an account: its person sets a password and signs in", async () => {
  const { identity } = await testIdentity();
  const { token, expiresAt } = await identity.invite({ ...sari, by });
  expect(await identity.readInvitation(token)).toEqual({ ...sari, expiresAt });
  const { userId } = await identity.acceptInvitation({ token, password: chosen });
  const browser = browserAt("203.0.113.5");
  await enter(identity, browser, sari.nip, chosen);
  expect(await identity.session(browser.headers)).toMatchObject({ ...sari, userId });
});

test.each([sari, budi])("a link works once: $name", async (person) => {
  const { identity } = await testIdentity();
  const { token } = await identity.invite({ ...person, by });
  const both = await Promise.allSettled(
    [1, 2].map(() => identity.acceptInvitation({ token, password: chosen })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const again = identity.acceptInvitation({ token, password: `${chosen}-lagi` });
  await expect(again).rejects.toMatchObject({ code: "invitation.unusable" });
  expect(await identity.readInvitation(token)).toBeNull();
  await enter(identity, browserAt("203.0.113.5"), person.nip, chosen);
});

test("a new password ends the passkeys of before: somebody else may have left one there", async () => {
  const { identity, pool } = await testIdentity();
  const { token } = await identity.invite({ ...sari, by });
  const { userId } = await identity.acceptInvitation({ token, password: chosen });
  await pool.query(
    `insert into passkey (user_id, name, public_key, credential_id, counter, device_type, backed_up, created_at)
     values ($1, 'left behind', 'key', 'credential', 0, 'singleDevice', false, now())`,
    [userId],
  );
  const again = await identity.invite({ ...sari, by });
  await identity.acceptInvitation({ token: again.token, password: `${chosen}-lagi` });
  expect(await identity.passkeys(userId)).toEqual([]);
});

test("a link lives seven days", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-01T00:00:00Z") });
  const { identity } = await testIdentity();
  const { token } = await identity.invite({ ...sari, by });
  vi.setSystemTime(Date.now() + 7 * days - 1000);
  expect(await identity.readInvitation(token)).not.toBeNull();
  vi.setSystemTime(Date.now() + 1000);
  expect(await identity.readInvitation(token)).toBeNull();
  await expect(identity.acceptInvitation({ token, password: chosen })).rejects.toMatchObject({
    code: "invitation.unusable",
  });
});

test("a newer link replaces the older, of that person only", async () => {
  const { identity } = await testIdentity();
  const [older, his] = [await identity.invite({ ...sari, by }), await identity.invite({ ...budi, by })];
  const newer = await identity.invite({ ...sari, by });
  expect(await identity.readInvitation(older.token)).toBeNull();
  expect(await identity.readInvitation(newer.token)).not.toBeNull();
  expect(await identity.readInvitation(his.token)).not.toBeNull();
});

test("the table holds the hash of the link, never the link", async () => {
  const { identity, pool } = await testIdentity();
  const { token } = await identity.invite({ ...sari, by });
  const { rows } = await pool.query(
    "select encode(token_sha256, 'hex') as hash, invitation::text as everything from invitation",
  );
  expect(rows[0].hash).toBe(createHash("sha256").update(token).digest("hex"));
  expect(rows[0].everything).not.toContain(token);
  expect(token.length).toBeGreaterThanOrEqual(43);
});

test("a refused password does not use the link up", async () => {
  const { identity } = await testIdentity();
  const { token } = await identity.invite({ ...sari, by });
  await expect(identity.acceptInvitation({ token, password: "pendek" })).rejects.toMatchObject({
    faults: [{ path: "password", code: "password.too-short" }],
  });
  await expect(identity.acceptInvitation({ token, password: sari.nip })).rejects.toMatchObject({
    faults: [{ path: "password", code: "password.personal" }],
  });
  await identity.acceptInvitation({ token, password: chosen });
});

test("somebody who forgot gets a new password; the old one and every session are gone", async () => {
  const { identity } = await testIdentity();
  const { token: session, userId } = await enter(identity, browserAt("203.0.113.5"));
  const { token } = await identity.invite({ ...dewi, name: "Dewi Kartika, S.E.", by });
  expect((await identity.acceptInvitation({ token, password: chosen })).userId).toBe(userId);
  expect(await identity.session(new Headers({ authorization: `Bearer ${session}` }))).toBeNull();
  await expect(enter(identity, browserAt("198.51.100.1"), dewi.nip, password)).rejects.toThrow("refused");
  const browser = browserAt("192.0.2.1");
  await enter(identity, browser, dewi.nip, chosen);
  expect((await identity.session(browser.headers))?.name).toBe("Dewi Kartika, S.E.");
});

test("an agency takes over nobody who is active in another, but whoever was let go", async () => {
  const { identity } = await testIdentity();
  const moved = { ...dewi, agencyId: 8, employeeId: "0190a000-0000-7000-8000-00000000000a" };
  const { token } = await identity.invite({ ...moved, by });
  await expect(identity.acceptInvitation({ token, password: chosen })).rejects.toMatchObject({
    code: "identity.nip-in-use",
  });
  await enter(identity, browserAt("203.0.113.5"), dewi.nip, password);
  await identity.disableUser(dewi);
  await identity.acceptInvitation({ token, password: chosen });
  const browser = browserAt("198.51.100.1");
  await enter(identity, browser, dewi.nip, chosen);
  expect(await identity.session(browser.headers)).toMatchObject({
    agencyId: 8,
    employeeId: moved.employeeId,
  });
});

test("a NIP that was corrected moves with its person", async () => {
  const { identity } = await testIdentity();
  const corrected = { ...dewi, nip: "199003152015042009" };
  const { token } = await identity.invite({ ...corrected, by });
  await identity.acceptInvitation({ token, password: chosen });
  await enter(identity, browserAt("203.0.113.5"), corrected.nip, chosen);
});

test.each([
  { ...dewi, nip: budi.nip },
  { ...budi, nip: dewi.nip },
])("a NIP that is somebody else's is taken by nobody: $name", async (mistaken) => {
  const { identity } = await testIdentity();
  const { token } = await identity.invite({ ...mistaken, by });
  const accepted = identity.acceptInvitation({ token, password: chosen });
  await expect(accepted).rejects.toMatchObject({ code: "identity.nip-in-use" });
  await enter(identity, browserAt("203.0.113.5"), mistaken.nip, password);
});
