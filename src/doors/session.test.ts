import { Hono } from "hono";
import { expect, test } from "vitest";
import { router } from "#app.ts";
import { newId } from "#platform/clock/new-id.ts";
import { verificationCode } from "#platform/documents/verification-code.ts";
import { apiDoor, apiPrefix } from "#platform/http/api.ts";
import type { PageEnv } from "#platform/http/page-env.ts";
import { keepNotices } from "#platform/notifications/notify.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { agencyBook } from "./agency-book.ts";
import { documentCheckPages } from "./document-check.tsx";
import { notificationPages } from "./notifications.tsx";
import { callers } from "./session.ts";

const codes = [1, 2].map((last) => verificationCode(Uint8Array.of(1, 2, 3, 4, 5, 6, last)));
const [ours = "", theirs = ""] = codes;

/** One paper of each of two agencies; theirs keeps the time of Jayapura. */
async function twoAgencies(): Promise<World> {
  const world = await makeWorld();
  const now = world.services.clock();
  const second = { agency_id: 2, name: "Distrik Abepura", place: "Jayapura", time_zone: "Asia/Jayapura" };
  const papers = [ours, theirs].map((code, index) => ({
    ...{ agency_id: index + 1, document_id: newId(now), subject_id: newId(now), code, kind: "plan" },
    ...{ content_sha256: "0", sha256: "0", made_at: now },
  }));
  await world.rows(async (queries) => {
    await queries.insertInto("agency").values(second).execute();
    await queries.insertInto("document").values(papers).execute();
  });
  return world;
}

/** The public pages and the API, opened by an officer of agency 1. */
function openedByOfficer({ services, people }: World) {
  const { employeeId, name, nip } = people.personnel;
  const session = { userId: "user", sessionId: "session", expiresAt: services.clock(), secondFactor: false };
  const signed = { agencyId: 1, employeeId, name, nip, ...session };
  const identity = { ...services.identity, session: async () => signed };
  const app = new Hono<PageEnv>();
  app.use(async (page, next) => {
    page.set("requestId", "test");
    page.setRenderer((content, { status = 200 }) => page.html(content, status));
    await next();
  });
  app.use(callers(services, identity, agencyBook(services), () => "203.0.113.5"));
  app.get("/who", (page) => page.json({ ...page.get("call"), services: null }));
  app.get("/periksa/:agency/who", (page) => page.json({ ...page.get("call"), services: null }));
  app.get("/unread", (page) => page.json(page.get("unreadNews")));
  app.use(`${apiPrefix}/*`, apiDoor(router));
  documentCheckPages(app);
  notificationPages(app);
  return async (path: string, sent?: Record<string, string>) => {
    const answer = await app.request(path, sent && { method: "POST", body: new URLSearchParams(sent) });
    return { status: answer.status, text: await answer.text() };
  };
}

test("who is signed in to one agency checks the paper of another as anybody does", async () => {
  const open = openedByOfficer(await twoAgencies());
  for (const path of [`/periksa/2/${theirs}`, `/api/documents/2/${theirs}`]) {
    const { status, text } = await open(path);
    expect([path, status]).toEqual([path, 200]);
    expect(text).toContain("Distrik Abepura");
  }
  for (const path of [`/periksa/1/${ours}`, `/api/documents/1/${ours}`])
    expect((await open(path)).text).toContain("Kecamatan Plaju");
});

test("a paper is looked for in the agency that the address names, and in no other", async () => {
  const open = openedByOfficer(await twoAgencies());
  for (const path of [`/periksa/2/${ours}`, `/periksa/1/${theirs}`, `/api/documents/9999999999/${ours}`])
    expect([path, (await open(path)).status]).toEqual([path, 404]);
});

test("a page shows instants on the clock of its agency", async () => {
  const open = openedByOfficer(await twoAgencies());
  expect((await open(`/periksa/2/${theirs}`)).text).toContain("10 Maret 2026 pukul 11.00 WIT");
  expect((await open(`/periksa/1/${ours}`)).text).toContain("10 Maret 2026 pukul 09.00 WIB");
});

test("on the page of another agency nobody acts; on their own they stay who they are", async () => {
  const open = openedByOfficer(await twoAgencies());
  const who = async (path: string) => JSON.parse((await open(path)).text);
  expect(await who("/periksa/2/who")).toMatchObject({ agencyId: 2, actor: null, timeZone: "Asia/Jayapura" });
  for (const path of ["/periksa/1/who", "/who"])
    expect(await who(path)).toMatchObject({ agencyId: 1, actor: { agencyId: 1 }, timeZone: "Asia/Jakarta" });
});

test("what is unread is counted with who calls, kept as long, and counted anew once it was read", async () => {
  const world = await makeWorld();
  const { employeeId: to } = world.people.personnel;
  const notice = {
    to,
    message: "notice.employee.promoted",
    facts: { grade: "IV/a" },
    href: "/kabar",
  } as const;
  const tellOfficer = (count: number) =>
    world.rows((queries) =>
      keepNotices(queries, Array(count).fill(notice), { agencyId: 1, now: world.services.clock() }),
    );
  const open = openedByOfficer(world);
  const unread = async () => Number((await open("/unread")).text);
  await tellOfficer(2);
  expect(await unread()).toBe(2);
  await tellOfficer(1);
  expect(await countQueries(unread)).toBe(0); // no page pays a query for it
  expect(await unread()).toBe(2);

  const [newest] = await world.rows((queries) =>
    queries
      .selectFrom("notification")
      .select("notification_id")
      .orderBy("notification_id", "desc")
      .limit(1)
      .execute(),
  );
  const answer = await open("/kabar/dibaca", { upTo: newest?.notification_id ?? "" });
  expect([answer.status, await unread()]).toEqual([303, 0]);
});
