import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { desk } from "#test/setup/browser.ts";
import { plaju } from "#test/setup/plaju.ts";
import { download, field, isAsked, press, sees } from "./steps/controls.ts";
import { faultsOn, openStage, type Stage } from "./steps/stage.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const year = 2025;
const name = "Pola 60 persen";
const share = "changes.organisation-rating.pattern.good.0.share";
const quadrant = "changes.overall-rating.quadrant.as.as";

/** The personnel office tries another pattern and another cell of the quadrant out on the year that is closed. */
describe("what if the law had said otherwise", () => {
  let stage: Stage;
  let office: Page;
  let scenario: string;

  beforeAll(async () => {
    stage = await openStage();
    office = await stage.tabOf(plaju.endang, desk);
  });
  afterAll(() => stage?.close());

  test("the office comes from the year's page, and writes 60 % where the law says 70 %", async () => {
    await office.goto(`/periode/${year}`);
    await press(office, say("what-if.door"));
    await isAsked(office, say("what-if.title", { year }));
    await office
      .locator("summary")
      .filter({ hasText: say("what-if.section.pattern") })
      .click();
    const typed = office.locator(`[name="${share}"]`);
    expect(await typed.inputValue()).toBe("70");
    await typed.fill("60");
    await office
      .locator("summary")
      .filter({ hasText: say("what-if.section.quadrant") })
      .click();
    await office.locator(`[name="${quadrant}"]`).selectOption("needs-improvement");
    await field(office, say("what-if.name")).fill(name);
    await field(office, say("what-if.reason")).fill("Bahan rapat pola distribusi (rekaan)");
    await press(office, say("what-if.save"));
    await office.waitForURL(/\/pekerjaan\/|^[^?]*\/andai\//);
  });

  test("waits for the progress, and reads for whom it would have been different", async () => {
    await office.waitForURL(/^[^?]*\/andai\//, { timeout: 40_000 });
    await isAsked(office, name);
    scenario = new URL(office.url()).pathname;
    const changed = office.getByRole("table", { name: say("what-if.changed") });
    expect(await changed.getByRole("row").filter({ hasText: "70 %" }).textContent()).toContain("60 %");
    const moved = office.getByRole("table", { name: say("what-if.people.title") });
    const because = `${say("rules.value.good")} → ${say("rules.value.needs-improvement")}`;
    expect(await moved.getByRole("row").filter({ hasText: because }).count()).toBeGreaterThan(0);
  });

  test("and takes the whole list along as a file", async () => {
    const { name: file, bytes } = await download(office, "CSV");
    expect(file).toContain(".csv");
    const [head, ...lines] = bytes.toString("utf8").trim().split("\n");
    expect(head).toContain(say("what-if.column.person"));
    const affected = /\d+/.exec(
      (await office.getByRole("heading", { level: 2 }).allTextContents()).join(" "),
    );
    expect(lines.length).toBeGreaterThanOrEqual(Number(affected?.[0]));
  });

  test("the auditor reads the same by its address, and a member may not", async () => {
    const auditor = await stage.tabOf(plaju.auditor, desk);
    await auditor.goto(scenario);
    await isAsked(auditor, name);
    await sees(auditor, say("what-if.people.all"));
    expect(await auditor.getByRole("button", { name: say("what-if.again") }).count()).toBe(0);
    const member = await stage.tabOf(plaju.ratna, desk);
    const answer = await member.context().request.get(scenario);
    expect(answer.status()).toBe(403);
    await member.goto(`/periode/${year}`);
    expect(await member.getByRole("link", { name: say("what-if.door") }).count()).toBe(0);
  });

  test("its pages are usable by everybody, and none complained on its console", async () => {
    expect(await faultsOn(office, [`/periode/${year}/andai`, scenario])).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });
});
