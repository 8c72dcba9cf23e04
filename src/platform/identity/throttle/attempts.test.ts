import { expect, test } from "vitest";
import {
  browserAt,
  budi,
  dewi,
  emptyIdentityPool,
  enter,
  testIdentity,
} from "#platform/identity/identity.fixture.ts";
import { sweep } from "#platform/identity/sweep.ts";
import { type Attempts, openAttempts } from "./attempts.ts";

const { nip } = dewi;

async function opened() {
  const pool = await emptyIdentityPool();
  let now = new Date("2026-11-30T01:00:00Z");
  const attempts = openAttempts(pool, "a secret of this test", () => now);
  const pass = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  return { attempts, pool, pass, now: () => now };
}

/** Tries with a wrong password, one after the other: how long each was told to wait, 0 where it was let in. */
async function wrong(
  attempts: Attempts,
  ip: string,
  count: number,
  of: (n: number) => string = () => nip,
): Promise<number[]> {
  const waits: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const attempt = await attempts.begin({ nip: of(n), ip, deviceId: null });
    waits.push(attempt.kind === "closed" ? attempt.seconds : 0);
  }
  return waits;
}

test("a few typing errors cost nothing, then the wait doubles; hammering does not make it longer", async () => {
  const { attempts, pass } = await opened();
  expect(await wrong(attempts, "203.0.113.5", 8)).toEqual([0, 0, 0, 0, 0, 2, 2, 2]);
  pass(2);
  expect(await wrong(attempts, "203.0.113.5", 3)).toEqual([0, 4, 4]);
  pass(4);
  expect(await wrong(attempts, "203.0.113.5", 2)).toEqual([0, 8]);
});

test("a right password wipes the slate of that place", async () => {
  const { attempts } = await opened();
  await wrong(attempts, "203.0.113.5", 4);
  const right = await attempts.begin({ nip, ip: "203.0.113.5", deviceId: null });
  if (right.kind === "open") await right.succeeded();
  expect(await wrong(attempts, "203.0.113.5", 6)).toEqual([0, 0, 0, 0, 0, 2]);
});

test("a day later old failures are forgotten", async () => {
  const { attempts, pass } = await opened();
  await wrong(attempts, "203.0.113.5", 5);
  pass(24 * 3600 + 1);
  expect(await wrong(attempts, "203.0.113.5", 6)).toEqual([0, 0, 0, 0, 0, 2]);
});

test("a stranger delays neither the owner on another network nor on a known device beside the stranger", async () => {
  const { attempts } = await opened();
  await wrong(attempts, "203.0.113.5", 5);
  expect(await wrong(attempts, "203.0.113.200", 1)).toEqual([2]); // neighbours share the network
  expect(await wrong(attempts, "198.51.100.1", 1)).toEqual([0]);
  expect((await attempts.begin({ nip, ip: "203.0.113.5", deviceId: "phone" })).kind).toBe("open");
});

test("who holds a known device is slowed down as well, and only there", async () => {
  const { attempts } = await opened();
  for (let n = 0; n < 5; n += 1) await attempts.begin({ nip, ip: "203.0.113.5", deviceId: "phone" });
  expect(await attempts.begin({ nip, ip: "198.51.100.1", deviceId: "phone" })).toEqual({
    kind: "closed",
    seconds: 2,
  });
  expect(await wrong(attempts, "203.0.113.5", 1)).toEqual([0]);
});

test("an account guessed at from many networks: each gets one try at once, the owner too", async () => {
  const { attempts, pass } = await opened();
  for (let network = 0; network < 50; network += 1) await wrong(attempts, `100.64.${network}.1`, 1);
  expect(await wrong(attempts, "198.51.100.1", 2)).toEqual([0, 30]);
  pass(25 * 3600);
  expect(await wrong(attempts, "198.51.101.1", 3)).toEqual([0, 0, 0]);
});

test("a hundred tries at the same moment are not a hundred guesses", async () => {
  const { attempts } = await opened();
  const results = await Promise.all(Array.from({ length: 100 }, () => wrong(attempts, "203.0.113.5", 1)));
  expect(results.flat().filter((wait) => wait === 0)).toHaveLength(5);
});

test("a network has a budget over all accounts; it comes back, and known devices do not touch it", async () => {
  const { attempts, pass } = await opened();
  const somebody = (n: number) => String(200001012020010000n + BigInt(n));
  const waits = await wrong(attempts, "203.0.113.5", 202, somebody);
  expect(waits.slice(0, 200).every((wait) => wait === 0)).toBe(true);
  expect(waits.slice(200)).toEqual([3, 3]);
  expect((await attempts.begin({ nip, ip: "203.0.113.5", deviceId: "phone" })).kind).toBe("open");
  pass(6);
  expect(await wrong(attempts, "203.0.113.9", 3, (n) => somebody(n + 500))).toEqual([0, 0, 3]);
});

test("who waits spends nothing of the network's budget: the neighbours are not locked out", async () => {
  const { attempts } = await opened();
  await wrong(attempts, "203.0.113.5", 250);
  expect(await wrong(attempts, "203.0.113.5", 1, () => budi.nip)).toEqual([0]);
});

test("right passwords do not use the budget up", async () => {
  const { attempts } = await opened();
  for (let n = 0; n < 210; n += 1) {
    const attempt = await attempts.begin({ nip: String(n), ip: "203.0.113.5", deviceId: null });
    expect(attempt.kind).toBe("open");
    if (attempt.kind === "open") await attempt.succeeded();
  }
});

test("the tables name neither a NIP nor a network, and are swept", async () => {
  const { attempts, pool, pass, now } = await opened();
  await wrong(attempts, "203.0.113.5", 1);
  const all = "select subject from sign_in_attempt union all select subject from network_budget";
  const kept = await pool.query(all);
  expect(kept.rowCount).toBe(3);
  expect(JSON.stringify(kept.rows)).not.toMatch(/203\.0|1990/);
  pass(3 * 86_400);
  expect(await sweep(pool, now())).toBe(3);
  expect((await pool.query(all)).rowCount).toBe(0);
});

test("at the door: the right password waits like a wrong one, but not on the owner's phone", async () => {
  const { identity } = await testIdentity();
  const phone = browserAt("203.0.113.99");
  await enter(identity, phone);
  const stranger = browserAt("203.0.113.5");
  const guess = (password: string) =>
    identity.signIn({ nip, password, headers: stranger.headers, ip: stranger.ip });
  for (let n = 0; n < 9; n += 1) await guess("tebakan-orang-lain");
  expect(await guess("kapal-tunda-hijau-88")).toMatchObject({ kind: "slowed-down" });
  await enter(identity, phone);
});

test("at the door: a program that signs in again and again is not slowed down", async () => {
  const { identity } = await testIdentity();
  for (let n = 0; n < 7; n += 1) await enter(identity, browserAt("203.0.113.5"));
});

test("at the door: a device known for one person, or made up, is a stranger's for another", async () => {
  const { identity } = await testIdentity();
  const shared = browserAt("203.0.113.5");
  await enter(identity, shared, budi.nip);
  const forger = browserAt("203.0.113.6");
  const tags = shared.jar.get("__Host-ampera.device")?.split(".").slice(1).join(".");
  for (let n = 0; n < 5; n += 1)
    await identity.signIn({ nip, password: "tebakan-orang-lain", headers: new Headers(), ip: "203.0.113.7" });
  for (const device of [shared.jar.get("__Host-ampera.device"), `new.${tags}`, `new.${"A".repeat(43)}`]) {
    forger.jar.set("__Host-ampera.device", String(device));
    expect(
      await identity.signIn({ nip, password: "x", headers: forger.headers, ip: forger.ip }),
    ).toMatchObject({ kind: "slowed-down" });
  }
});
