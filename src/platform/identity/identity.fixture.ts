import { createHmac } from "node:crypto";
import type pg from "pg";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { systemClock } from "#platform/clock/clock.ts";
import { openPool } from "#platform/database/connections.ts";
import { emptyCopy } from "#test/setup/database.ts";
import { secret } from "#test/setup/secret.ts";
import { createIdentity, type Identity } from "./identity.ts";

export type TestIdentity = {
  identity: Identity;
  pool: pg.Pool;
  /** How often a connection was taken from the pool so far. */
  uses(): number;
};

export const origin = "https://ampera.test";
export const password = "kapal-tunda-hijau-88";
export const dewi = {
  agencyId: 7,
  employeeId: "0190a000-0000-7000-8000-000000000001",
  nip: "199003152015042001",
  name: "Dewi Kartika",
};
export const budi = {
  ...dewi,
  employeeId: "0190a000-0000-7000-8000-000000000002",
  nip: "198811022010011003",
  name: "Budi Santoso",
};
export const by = "0190a000-0000-7000-8000-00000000ffff";

/** Identity over a database of the test's own, with Dewi and Budi in it; gone when the test ends. */
export async function testIdentity(
  overrides: { secureCookies?: boolean; origin?: string } = {},
): Promise<TestIdentity> {
  const pool = await emptyIdentityPool();
  let uses = 0;
  pool.on("acquire", () => {
    uses += 1;
  });
  const identity = identityOn(pool, overrides);
  await identity.createUsersWithPassword([dewi, budi], password);
  return { identity, pool, uses: () => uses };
}

/** One process's identity over a pool. */
export function identityOn(
  pool: pg.Pool,
  overrides: { secureCookies?: boolean; origin?: string } = {},
): Identity {
  return createIdentity({
    pool,
    origin,
    secret,
    clock: systemClock,
    secureCookies: true,
    sessionHours: 12,
    log: pino({ level: "silent" }),
    ...overrides,
  });
}

/** A pool with the rights of ampera_identity and nothing more, on a fresh database. */
export async function emptyIdentityPool(): Promise<pg.Pool> {
  const { url, drop } = await emptyCopy();
  const pool = openPool({ url, secret }, "ampera_identity", 5, "identity");
  onTestFinished(async () => {
    await pool.end();
    await drop();
  });
  return pool;
}

/** A browser: keeps the cookies it is given, and calls from one address. */
export function browserAt(
  ip: string,
  userAgent = "Mozilla/5.0 (Linux; Android 13) Chrome/128.0 Mobile Safari/537.36",
) {
  const jar = new Map<string, string>();
  return {
    ip,
    jar,
    get headers() {
      const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
      return new Headers({ "user-agent": userAgent, ...(cookie ? { cookie } : {}) });
    },
    take(setCookie: readonly string[] | undefined) {
      for (const line of setCookie ?? []) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/max-age=0/i.test(line)) jar.delete(name);
        else jar.set(name, value);
      }
    },
  };
}

export type Browser = ReturnType<typeof browserAt>;

/** Signs somebody in from a browser, which keeps the cookies; throws where the door stays shut. */
export async function enter(identity: Identity, browser: Browser, nip = dewi.nip, secret = password) {
  const result = await identity.signIn({ nip, password: secret, headers: browser.headers, ip: browser.ip });
  if (result.kind !== "signed-in") throw new Error(`not signed in: ${result.kind}`);
  browser.take(result.setCookie);
  return result;
}

/** The code that an app shows for a base32 secret at this moment, by RFC 6238. */
export function codeFor(secret: string, now = systemClock()): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now.getTime() / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
