import { expect, test } from "vitest";
import { browserAt, dewi, enter, password, testIdentity } from "./identity.fixture.ts";

test("NIP and password open the door; the cookies are the strict ones", async () => {
  const { identity } = await testIdentity();
  const browser = browserAt("203.0.113.5");
  const { setCookie } = await enter(identity, browser, "19900315 201504 2 001");
  expect(await identity.session(browser.headers)).toMatchObject({
    agencyId: dewi.agencyId,
    employeeId: dewi.employeeId,
    name: dewi.name,
    nip: dewi.nip,
    secondFactor: false,
  });
  const names = setCookie.map((line) => line.split("=")[0]);
  expect(names.sort()).toEqual([
    "__Host-ampera.device",
    "__Host-ampera.session_data",
    "__Host-ampera.session_token",
  ]);
  for (const line of setCookie) {
    expect(line).toMatch(/; Path=\//);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; Secure/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).not.toMatch(/Domain/);
  }
});

test("without https the cookies do without the prefix that browsers would refuse", async () => {
  const { identity } = await testIdentity({ secureCookies: false });
  const { setCookie } = await enter(identity, browserAt("203.0.113.5"));
  expect(setCookie.map((line) => line.split("=")[0]).sort()).toEqual([
    "ampera.device",
    "ampera.session_data",
    "ampera.session_token",
  ]);
  expect(setCookie.join()).not.toContain("Secure");
});

test("an unknown NIP, a wrong password and a person without one get the same answer", async () => {
  const { identity, pool } = await testIdentity();
  await pool.query(
    "delete from account where user_id = (select id from app_user where name = 'Budi Santoso')",
  );
  const tries = [
    { nip: "200001012020011001", password },
    { nip: dewi.nip, password: `${password}x` },
    { nip: "198811022010011003", password },
    { nip: "bukan-nip", password },
    { nip: dewi.nip, password: "x".repeat(129) },
  ];
  for (const [index, typed] of tries.entries()) {
    const { headers, ip } = browserAt(`198.51.${index}.1`);
    expect(await identity.signIn({ ...typed, headers, ip })).toEqual({ kind: "refused" });
  }
});

test("the refusals cost the same queries and the same hashing", async () => {
  const { identity, uses } = await testIdentity();
  const cost = async (nip: string, ip: string) => {
    const [before, start] = [uses(), performance.now()];
    await identity.signIn({ nip, password: "salah-semua-ini-1", headers: new Headers(), ip });
    return { uses: uses() - before, ms: performance.now() - start };
  };
  await cost(dewi.nip, "192.0.2.1"); // opens connections
  const unknown: number[] = [];
  const wrong: number[] = [];
  for (let round = 1; round <= 7; round += 1) {
    const [one, other] = [
      await cost("200001012020011001", `198.18.${round}.1`),
      await cost(dewi.nip, `198.19.${round}.1`),
    ];
    expect(one.uses).toBe(other.uses);
    unknown.push(one.ms);
    wrong.push(other.ms);
  }
  const ratio = Math.min(...unknown) / Math.min(...wrong);
  expect(ratio).toBeGreaterThan(0.6); // without the hash it is below 0.2
  expect(ratio).toBeLessThan(1.6);
});

test("a program signs in once and shows its token from then on", async () => {
  const { identity } = await testIdentity();
  const result = await enter(identity, browserAt("203.0.113.5"));
  const bearer = new Headers({ authorization: `Bearer ${result.token}` });
  const signed = await identity.session(bearer);
  expect(signed).toMatchObject({ userId: result.userId, employeeId: dewi.employeeId });
  expect(signed?.setCookie).toBeUndefined();
});

test("a token without its signature is worth nothing, as one that leaked from the database would be", async () => {
  const { identity, pool } = await testIdentity();
  const { token } = await enter(identity, browserAt("203.0.113.5"));
  const { rows } = await pool.query<{ token: string }>("select token from session");
  expect(token.startsWith(`${rows[0]?.token}.`)).toBe(true);
  for (const forged of [rows[0]?.token, `${rows[0]?.token}.AAAA`, "x.y", ""]) {
    expect(await identity.session(new Headers({ authorization: `Bearer ${forged}` }))).toBeNull();
    expect(
      await identity.session(new Headers({ cookie: `__Host-ampera.session_token=${forged}` })),
    ).toBeNull();
  }
});
