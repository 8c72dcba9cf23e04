import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { teamOf } from "#appraisal/my-people/team.fixture.ts";
import { say } from "#platform/words/words.ts";
import { desk, openBrowser, openTab } from "#test/setup/browser.ts";
import type { World } from "#test/setup/world.ts";
import { serveRating } from "./rating.fixture.tsx";

vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** On a busy machine, too. */
const soon = <T>(get: () => T) => expect.poll(get, { timeout: 20_000 });
const note = (page: Page) => page.locator("#f-note");
const status = (page: Page) => page.locator("am-draft");

async function rating(count: number) {
  const team = await teamOf(count);
  team.world.goTo("2026-04-01");
  const site = await serveRating(team.world, "head");
  const tab = () => openTab(browser, site.origin, desk);
  return { ...team, site, tab, path: `/rencana/${team.plan.planId}/evaluasi/q1` };
}

async function keptNote(world: World): Promise<string | undefined> {
  const row = await world.rows((queries) =>
    queries.selectFrom("evaluation_draft").select("content").orderBy("saved_at", "desc").executeTakeFirst(),
  );
  return JSON.stringify(row?.content);
}

/** Tells how often the browser asks before a page is left; leaves. */
async function isAskedOnLeaving(page: Page): Promise<boolean> {
  let asked = false;
  page.once("dialog", (dialog) => {
    asked = true;
    void dialog.accept();
  });
  await page.goto("about:blank");
  return asked;
}

test("what is typed is kept while it is typed, says when, and survives that the browser is gone", async () => {
  const { world, tab, path } = await rating(2);
  const page = await tab();
  await page.goto(path);
  await page
    .getByRole("radio", { name: say("rules.value.as") })
    .first()
    .check();
  await note(page).fill("Antrean terurai");
  await soon(() => status(page).textContent()).toContain("Tersimpan 09.00");
  expect(await keptNote(world)).toContain("Antrean terurai");
  await note(page).fill("Antrean terurai lagi");
  await soon(() => keptNote(world)).toContain("Antrean terurai lagi");
  expect(await isAskedOnLeaving(page)).toBe(false); // nothing is unsent
  const again = await tab();
  await again.goto(path);
  expect(await note(again).inputValue()).toBe("Antrean terurai lagi");
  // the form itself does not conflict with what was kept beside it
  await note(again).fill("Dan dikirim sendiri");
  await again.getByRole("button", { name: say("evaluation.save-draft") }).click();
  await again.waitForLoadState();
  await soon(() => keptNote(world)).toContain("Dan dikirim sendiri");
  expect(await again.locator("table caption", { hasText: say("conflict.table") }).count()).toBe(0);
});

test("a second tab's change is not written over: it is said, kept apart, and compared on sending", async () => {
  const { world, tab, path } = await rating(2);
  const [first, second] = [await tab(), await tab()];
  await first.goto(path);
  await second.goto(path);
  await note(second).fill("Dari jendela kedua");
  await soon(() => status(second).textContent()).toContain("Tersimpan");
  await note(first).fill("Dari jendela pertama");
  await soon(() => status(first).textContent()).toBe(say("evaluation.draft.conflict"));
  await note(first).fill("Dari jendela pertama, masih");
  await first.waitForTimeout(1_500); // longer than the pause after which it would send
  expect(await keptNote(world)).toContain("Dari jendela kedua");
  await first.getByRole("button", { name: say("evaluation.save-draft") }).click();
  await first.getByText(say("conflict.title")).waitFor();
  expect(await first.locator("table").first().textContent()).toContain("Dari jendela pertama, masih");
});

test("with the network gone it says so, loses nothing, and keeps it once when the network is back", async () => {
  const { world, tab, path } = await rating(2);
  const page = await tab();
  await page.goto(path);
  // the first answer is lost on its way: the server has kept it, and nobody knows
  let isFirst = true;
  await page.route("**/konsep", async (route) => {
    if (isFirst) {
      isFirst = false;
      await route.fetch();
      return route.abort();
    }
    return route.continue();
  });
  await note(page).fill("Sebelum putus");
  await soon(() => status(page).textContent()).toBe(say("evaluation.draft.lost"));
  await page.context().setOffline(true);
  await note(page).fill("Sebelum putus, dan sesudahnya");
  await page.waitForTimeout(1_500);
  expect(await keptNote(world)).not.toContain("sesudahnya");
  await page.context().setOffline(false);
  await soon(() => keptNote(world)).toContain("dan sesudahnya");
  await soon(() => status(page).textContent()).toContain("Tersimpan");
  const saves = await world.rows((queries) =>
    queries.selectFrom("event").select("event_id").where("kind", "=", "evaluation.draft-saved").execute(),
  );
  expect(saves).toHaveLength(2);
});

test("ten prepared people by keyboard alone: one request to decide and one to see the next", async ({
  annotate,
}) => {
  const { world, site, tab } = await rating(10);
  const page = await tab();
  await page.goto("/orang-saya/evaluasi?tahun=2026&interval=q1");
  const before = site.pageLoads();
  const begun = performance.now();
  await page.locator(".am-actions a").first().press("Enter");
  for (let done = 0; done < 10; done += 1) {
    await page
      .locator("progress")
      .and(page.locator(`[value="${done}"]`))
      .waitFor();
    await page.locator("#f-results").focus(); // where the access key leads
    await page.keyboard.press("2");
    await page.keyboard.press("Tab");
    await page.keyboard.press("1");
    await soon(() => page.locator("output").textContent()).toContain(say("rules.value.good"));
    await page.locator("button[data-decide]").press("Enter");
  }
  await page.getByText(say("evaluation.session.far", { done: 10, count: 10 })).waitFor();
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  const loads = site.pageLoads() - before;
  await annotate(`ten people one by one: ${loads} requests, ${seconds} s`);
  expect(loads).toBe(1 + 10 * 2); // the first page; each decision sends and shows the next
  const rated = await world.rows((queries) =>
    queries.selectFrom("evaluation").select(["results_rating", "conduct_rating"]).execute(),
  );
  expect(rated).toEqual(Array(10).fill({ results_rating: "as", conduct_rating: "above" }));
});

test("all as drafts with Alt and an arrow, then decided in one send; numbers in a text are text", async ({
  annotate,
}) => {
  const { world, site, tab } = await rating(10);
  const page = await tab();
  await page.goto("/orang-saya/evaluasi?tahun=2026&interval=q1");
  const before = site.pageLoads();
  const begun = performance.now();
  await page.locator(".am-actions a").first().press("Enter");
  for (let at = 0; at < 10; at += 1) {
    await page.locator("#f-results").focus();
    await page.keyboard.press("2");
    await page.keyboard.press("Tab");
    await page.keyboard.press("2");
    if (at === 0) {
      await note(page).press("3");
      await page.keyboard.press("Alt+ArrowDown"); // belongs to the text
      expect(await note(page).inputValue()).toBe("3");
      await page.locator("#f-conduct").focus();
    }
    const here = page.url();
    if (at < 9) {
      await page.keyboard.press("Alt+ArrowDown");
      await page.waitForURL((url) => url.href !== here);
    } else {
      await soon(() => status(page).textContent()).toContain("Tersimpan");
    }
  }
  await page.goto("/orang-saya/evaluasi?tahun=2026&interval=q1");
  await page.getByRole("link", { name: say("evaluation.session.decide-all", { count: 10 }) }).press("Enter");
  await page.getByRole("button", { name: say("evaluation.all.decide") }).press("Enter");
  await page.getByText(say("evaluation.session.far", { done: 10, count: 10 })).waitFor();
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  await annotate(`ten people as drafts, then at once: ${site.pageLoads() - before} requests, ${seconds} s`);
  expect(site.pageLoads() - before).toBe(10 + 1 + 1 + 2);
  const rated = await world.rows((queries) =>
    queries.selectFrom("evaluation").select("overall_rating").execute(),
  );
  expect(rated).toHaveLength(10);
});
