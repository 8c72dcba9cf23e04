import { Hono } from "hono";
import { expect, test } from "vitest";
import type { PageEnv } from "#platform/http/page-env.ts";
import type { Identity } from "#platform/identity/identity.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { invitationPages } from "./invitation.tsx";
import { signInPages } from "./sign-in.tsx";

const connection = {
  incoming: { socket: { remoteAddress: "203.0.113.7", remotePort: 40_000, remoteFamily: "IPv4" } },
};

/** The door as a browser comes to it, without the frame around its pages. */
function doorOf({ unsigned }: World, identity: Identity) {
  const app = new Hono<PageEnv>();
  app.use(async (page, next) => {
    page.set("call", unsigned);
    page.setRenderer((content, { status = 200 }) => page.html(content, status));
    await next();
  });
  signInPages(app, identity, 0, async () => [{ agencyId: 1, name: "Kecamatan Plaju" }]);
  invitationPages(app, identity);
  return async (path: string, fields?: Record<string, string>, cookie = "") => {
    const posted = fields && { method: "POST", body: new URLSearchParams(fields) };
    const answer = await app.request(path, { ...posted, headers: { cookie } }, connection);
    const { status } = answer;
    const [location, set] = ["location", "set-cookie"].map((name) => answer.headers.get(name) ?? "");
    return { status, location, set, html: await answer.text() };
  };
}

async function refusingDoor() {
  const world = await makeWorld();
  return doorOf(world, { ...world.services.identity, signIn: async () => ({ kind: "refused" }) });
}

const namedIn = (html: string) => [...html.matchAll(/href="#f-(\w+)"/g)].map(([, field]) => field);

test("a refused sign-in leads to the password, whatever was wrong, and keeps the NIP", async () => {
  const open = await refusingDoor();
  const { status, html } = await open("/masuk", { nip: "123", password: "salah" });
  expect([status, namedIn(html)]).toEqual([422, ["password"]]);
  for (const words of ["1 isian perlu diperbaiki", "NIP dan kata sandi ini tidak cocok", 'value="123"'])
    expect(html).toContain(words);
});

test("what is empty is named, each by its field", async () => {
  const open = await refusingDoor();
  expect(namedIn((await open("/masuk", {})).html)).toEqual(["nip", "password"]);
  expect(namedIn((await open("/masuk", { nip: "123" })).html)).toEqual(["password"]);
});

test("who set a password finds their NIP filled in, once, and it never stood in an address", async () => {
  const world = await makeWorld();
  const { employeeId, nip } = world.people.member;
  const { identity } = world.services;
  const person = { agencyId: 1, employeeId, nip, name: "Ratna Wulandari, S.A.P." };
  const { token } = await identity.invite({ ...person, by: world.people.personnel.employeeId });
  const open = doorOf(world, identity);
  expect((await open(`/undangan/${token}`)).html).toContain("Ratna Wulandari, S.A.P., selamat datang.");

  const password = "tiga ikan belida";
  const accepted = await open(`/undangan/${token}`, { password, again: password });
  expect(accepted).toMatchObject({ status: 303, location: "/masuk" });
  const kept = /ampera_nip=\d+/.exec(accepted.set ?? "")?.[0] ?? "";
  const arrived = await open("/masuk", undefined, kept);
  expect(arrived.html).toContain(`value="${nip}"`);
  expect(arrived.set).toContain("ampera_nip=; Max-Age=0");
  expect((await open("/masuk")).html).not.toContain(nip);
});
