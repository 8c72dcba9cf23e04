import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say, speaking } from "#platform/words/words.ts";
import { type Api, apiOf } from "#test/setup/api.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { uploadByApi, wrongList } from "#test/setup/import-by-api.ts";
import { exampleDay, password, plaju } from "#test/setup/plaju.ts";
import { asked, expectNoInside, type Raw } from "./wire.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const publicOrigin = "https://ampera.test";

/** As an operator runs it behind a proxy that speaks HTTPS. */
let ampera: Example;
let ratna: Api;
let endang: Api;
let jobId = "";
let cookie = "";
beforeAll(async () => {
  ampera = await openExample(undefined, { AMPERA_URL: publicOrigin });
  ratna = await apiOf(ampera.origin, plaju.ratna);
  endang = await apiOf(ampera.origin, plaju.endang);
  ({ jobId } = await uploadByApi(endang, wrongList, exampleDay));
  cookie = pairs(await post("/masuk", { nip: plaju.ratna.nip, password, kembali: "/" }));
});
afterAll(() => ampera?.stop());

describe("what every answer carries", () => {
  const addresses = [
    "/masuk",
    "/tahun-saya",
    "/",
    "/nothing",
    "/api",
    "/api/openapi.json",
    "/periksa",
    "/api/plans",
  ];

  test.each(addresses)("%s: a policy without exceptions", async (path) => {
    const { headers } = await get(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/unsafe-|\*|http:|data:(?!;|$)/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("server") ?? headers.get("x-powered-by")).toBeNull();
  });

  test("what is personal is kept by no cache between, what never changes by every one", async () => {
    for (const path of ["/tahun-saya", "/kabar", "/api/my-year", "/api/plans"]) {
      const kept = (await get(path)).headers.get("cache-control");
      expect([path, kept]).toEqual([path, expect.stringMatching(/private.*no-(store|cache)|no-store/)]);
    }
    const style = /\/assets\/app-\w+\.css/.exec(await (await get("/masuk")).text())?.[0] ?? "";
    expect((await get(style)).headers.get("cache-control")).toContain("immutable");
  });
});

describe("cookies", () => {
  test("every one is for our site, over HTTPS only; those that open the door are for no script", async () => {
    const signedIn = await post("/masuk", { nip: plaju.ratna.nip, password, kembali: "/" });
    const preferred = await post("/preferensi", { locale: "en", colourScheme: "dark", back: "/" });
    const noticed = await post("/akun/sesi/akhiri-lainnya", {}, { cookie });
    const cookies = [signedIn, preferred, noticed].flatMap(({ headers }) => headers.getSetCookie());
    expect(cookies.length).toBeGreaterThan(4);
    for (const line of cookies) {
      expect(line).toMatch(/; *Secure/i);
      expect(line).toMatch(/; *SameSite=(Lax|Strict)/i);
      expect(line).toMatch(/; *Path=\//i);
      expect(line).not.toMatch(/; *Domain=/i);
      if (!/^ampera_(locale|scheme)=/.test(line)) expect(line).toMatch(/; *HttpOnly/i);
    }
  });

  test("signing out ends the session, not only the cookie", async () => {
    const session = pairs(await post("/masuk", { nip: plaju.lina.nip, password, kembali: "/" }));
    expect((await get("/tahun-saya", { cookie: session })).status).toBe(200);
    const { headers } = await post("/keluar", {}, { cookie: session });
    expect(headers.get("clear-site-data")).toContain('"cache"'); // the next one at this machine reads nothing by Back
    const longLived = session.replaceAll(/[^;]*session_data[^;]*;?/g, ""); // the short-lived copy ends by itself
    expect((await get("/tahun-saya", { cookie: longLived })).status).toBe(303);
  });
});

describe("a change that another site asks for", () => {
  const posts = [
    "/masuk",
    "/keluar",
    "/rencana",
    "/preferensi",
    "/akun/kata-sandi",
    "/impor",
    "/api/plans",
    "/nothing",
  ];

  test.each(posts)("POST %s is refused, with and without an origin", async (path) => {
    for (const origin of [
      "https://evil.example",
      "null",
      "https://ampera.test.evil.example",
      "http://ampera.test",
    ]) {
      const foreign = await post(path, { year: "2026" }, { cookie, origin });
      expect([path, origin, foreign.status]).toEqual([path, origin, 403]);
    }
    const silent = await post(path, { year: "2026" }, { cookie, origin: null });
    expect(silent.status).toBe(403);
  });

  test.each(["PUT", "DELETE", "PATCH"])("%s as well", async (method) => {
    const headers = { cookie, origin: "https://evil.example", "content-type": "application/json" };
    const { status } = await fetch(`${ampera.origin}/api/plans/x`, { method, headers, body: "{}" });
    expect(status).toBe(403);
  });
});

describe("addresses that lead elsewhere", () => {
  const traps = [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/%09/evil.example",
    "javascript:alert(1)",
    "/\n/evil.example",
    "evil.example",
    "/./\\evil.example",
  ];

  test.each(traps)("after signing in, %j stays here", async (kembali) => {
    const { status, headers } = await post("/masuk", { nip: plaju.ratna.nip, password, kembali });
    expect([status, hostOf(headers.get("location"))]).toEqual([303, "ampera.test"]);
  });

  test.each(traps)("after a change of language, %j stays here", async (back) => {
    const { status, headers } = await post("/preferensi", { locale: "id", back });
    expect([status, hostOf(headers.get("location"))]).toEqual([303, "ampera.test"]);
  });

  test.each(traps)("after a job, %j stays here", async (lalu) => {
    const address = `/pekerjaan/${jobId}?${new URLSearchParams({ lalu })}`;
    const { status, headers } = await get(address, { authorization: `Bearer ${endang.token}` });
    expect([status, hostOf(headers.get("location"))]).toEqual([303, "ampera.test"]);
  });

  test.each([
    "/assets/../../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/....//package.json",
    "/assets/manifest.json",
    "/../package.json",
    "/.env",
    "/main.js",
  ])("%s brings no file", async (path) => {
    const { status, body } = await raw(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body).not.toMatch(/"dependencies"|"app\.css"/);
  });
});

describe("what goes wrong", () => {
  const junk = [
    "x",
    "0",
    "%00",
    "%E0%A4%A",
    "..%2f..%2fetc%2fpasswd",
    "'%22%3E%3Cscript%3E",
    "a".repeat(3000),
    "-1",
    "1e999",
  ];
  const places = [
    "/rencana/_",
    "/rencana/_/pdf",
    "/rencana/_/versi/_",
    "/rencana/_/hasil/_",
    "/rencana/_/kemajuan/_",
    "/rencana/_/bukti/_",
    "/rencana/_/evaluasi/_",
    "/evaluasi/_",
    "/orang-saya/evaluasi?tahun=_&interval=_",
    "/orang-saya/evaluasi/tetapkan?tahun=_&interval=_",
    "/pegawai/_",
    "/pegawai/_/akun",
    "/organisasi/unit/_",
    "/impor/_",
    "/impor/_/perbaikan.xlsx",
    "/pekerjaan/_",
    "/undangan/_",
    "/periksa/_/_",
    "/suara/_/_",
    "/putaran/_",
    "/rencana/_/umpan-balik/terdengar?after=_",
    "/api/service-feedback/_/_",
    "/pegawai?cari=_&after=_&sort=_",
    "/kabar?after=_",
    "/surat?after=_",
    "/tahun-saya?tahun=_",
    "/rencana/baru?tahun=_",
    "/organisasi?cari=_",
    "/api/plans/_",
    "/api/employees?search=_&after=_&limit=_",
    "/api/documents/_/_",
    "/api/my-year?year=_",
    "/_",
  ];

  test.each(places)("%s answers junk without a fault and without its inside", async (place) => {
    for (const each of junk) {
      const { status, body } = await raw(place.replaceAll("_", each), {
        authorization: `Bearer ${endang.token}`,
      });
      expect(status, `${place} ${each}`).toBeLessThan(500);
      expectNoInside(body);
    }
  });

  test("error pages speak the reader's language", async () => {
    const words = () => say("error.http.not-found");
    const [indonesian, english] = [speaking("id", words), speaking("en", words)];
    expect(indonesian).not.toBe(english);
    expect(await (await get("/nothing")).text()).toContain(indonesian);
    const page = await (await get("/nothing", { cookie: "ampera_locale=en" })).text();
    expect(page).toContain(english);
    expect(page).toContain('<html lang="en"');
  });

  test("nothing of people, passwords or tokens stands in the log", () => {
    const log = ampera.printed();
    for (const secret of [password, ratna.token, plaju.ratna.nip, "Wulandari"])
      expect(
        log
          .split("\n")
          .filter((line) => line.startsWith("{"))
          .join("\n"),
      ).not.toContain(secret);
  });
});

describe("figures of the process", () => {
  test("are for this machine, not for who comes through a proxy", async () => {
    expect((await raw("/metrics")).status).toBe(200);
    for (const header of ["x-forwarded-for", "X-Forwarded-For"]) {
      const { status, body } = await raw("/metrics", { [header]: "203.0.113.9" });
      expect([status, body.includes("ampera_request_seconds")]).toEqual([404, false]);
    }
  });

  test("name routes, never addresses", async () => {
    await get(`/rencana/${crypto.randomUUID()}`);
    await get(`/api/plans/${crypto.randomUUID()}`, { authorization: `Bearer ${ratna.token}` });
    const { body } = await raw("/metrics");
    expect(body).toMatch(/_count\{method="GET",route="\/rencana\/:planId",status="404"\} 1/);
    expect(body).toContain('route="/api/*"');
    expect(body).not.toMatch(/route="[^"]*[0-9a-f]{8}-/);
  });
});

function get(path: string, headers: Record<string, string> = { cookie }): Promise<Response> {
  return fetch(ampera.origin + path, { headers, redirect: "manual" });
}

type Sending = { cookie?: string; origin?: string | null };

function post(
  path: string,
  fields: Record<string, string>,
  { cookie: own = "", origin = publicOrigin }: Sending = {},
): Promise<Response> {
  const headers = { ...(own ? { cookie: own } : {}), ...(origin ? { origin } : {}) };
  return fetch(ampera.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers,
    redirect: "manual",
  });
}

/** The path exactly as written, on a connection of its own. */
function raw(path: string, headers: Record<string, string> = {}): Promise<Raw> {
  return asked(ampera.origin, path, { headers }, (request) => request.end());
}

/** The cookies of an answer as the next request sends them. */
function pairs({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Where a browser would go: it takes tabs and line ends out of an address, and turns backslashes. */
function hostOf(location: string | null): string {
  return new URL(location ?? "", publicOrigin).host;
}
