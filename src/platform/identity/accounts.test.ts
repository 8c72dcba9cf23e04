import { afterEach, expect, test, vi } from "vitest";
import { browserAt, budi, by, codeFor, dewi, enter, password, testIdentity } from "./identity.fixture.ts";

afterEach(() => {
  vi.useRealTimers();
});

const newcomer = {
  agencyId: 7,
  employeeId: "0190a000-0000-7000-8000-000000000004",
  nip: "199701012022031005",
  name: "Rian Saputra",
};

test("who left is out at once, on every way in, and comes back only by a new link", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-30T01:00:00Z") });
  const { identity, pool } = await testIdentity();
  const browser = browserAt("203.0.113.5");
  const { token } = await enter(identity, browser);
  const link = await identity.invite({ ...dewi, by });
  await identity.disableUser(dewi);
  expect(await identity.session(new Headers({ authorization: `Bearer ${token}` }))).toBeNull();
  vi.setSystemTime(Date.now() + 61_000);
  expect(await identity.session(browser.headers)).toBeNull();
  expect((await identity.signIn({ nip: dewi.nip, password, ...browser })).kind).toBe("refused");
  expect(await identity.readInvitation(link.token)).toBeNull();
  await enter(identity, browserAt("198.51.100.1"), budi.nip);
  expect((await pool.query("select from app_user where disabled_at is not null")).rowCount).toBe(1);
  const again = await identity.invite({ ...dewi, by });
  await identity.acceptInvitation({ token: again.token, password: "perahu-motor-di-musi" });
  await enter(identity, browserAt("192.0.2.1"), dewi.nip, "perahu-motor-di-musi");
});

test("a session that slipped in while somebody was being let go opens nothing", async () => {
  const { identity, pool } = await testIdentity();
  const { token } = await enter(identity, browserAt("203.0.113.5"));
  await pool.query("update app_user set disabled_at = now() where nip = $1", [dewi.nip]);
  expect(await identity.session(new Headers({ authorization: `Bearer ${token}` }))).toBeNull();
});

test("the personnel office sees how far everybody is, of its own agency", async () => {
  const { identity } = await testIdentity();
  const elsewhere = {
    ...newcomer,
    agencyId: 8,
    employeeId: "0190a000-0000-7000-8000-00000000000b",
    nip: "199801012022031006",
  };
  await identity.createUsersWithPassword([elsewhere], password);
  await enter(identity, browserAt("203.0.113.5"));
  await identity.invite({ ...newcomer, by });
  await identity.disableUser(budi);
  const accounts = await identity.accounts(7);
  expect([...accounts.values()].map(({ employeeId, state }) => [employeeId, state]).sort()).toEqual([
    [dewi.employeeId, "active"],
    [budi.employeeId, "disabled"],
    [newcomer.employeeId, "invited"],
  ]);
  expect(accounts.get(dewi.employeeId)?.lastSeenAt).toBeInstanceOf(Date);
  const named = await identity.accounts(7, [newcomer.employeeId, elsewhere.employeeId]);
  expect([...named.keys()]).toEqual([newcomer.employeeId]);
});

test("the example workspace's people are made in one go, twice without harm", async () => {
  const { identity, pool } = await testIdentity();
  const people = Array.from({ length: 120 }, (_, n) => ({
    agencyId: 9,
    employeeId: `0190a000-0000-7000-9000-${String(n).padStart(12, "0")}`,
    nip: String(199001012015041000n + BigInt(n)),
    name: `Pegawai ${n}`,
  }));
  const start = performance.now();
  await identity.createUsersWithPassword(people, password);
  expect(performance.now() - start).toBeLessThan(5_000);
  await identity.createUsersWithPassword(people, "another-password-now");
  expect((await pool.query("select from account")).rowCount).toBe(122);
  await enter(identity, browserAt("203.0.113.5"), people[77]?.nip);
});

test("who lost phone and recovery codes signs in with the password again", async () => {
  const { identity } = await testIdentity();
  const browser = browserAt("203.0.113.5");
  await enter(identity, browser);
  const { secret } = await identity.setUpTotp({ password, ...browser });
  await identity.confirmTotp({ code: codeFor(secret), ...browser });
  expect((await identity.signIn({ nip: dewi.nip, password, ...browser })).kind).toBe("second-factor");
  await identity.resetSecondFactor(dewi);
  await enter(identity, browser);
});

test("the role of the pages reads nothing of it", async () => {
  const { pool } = await testIdentity();
  const { rows } = await pool.query(
    "select has_schema_privilege('ampera_app', 'identity', 'usage') as app, has_schema_privilege('ampera_bulk', 'identity', 'usage') as bulk",
  );
  expect(rows).toEqual([{ app: false, bulk: false }]);
});
