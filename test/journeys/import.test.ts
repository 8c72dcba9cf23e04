import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { say } from "#platform/words/words.ts";
import { openBrowser, openTabOf } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { download, field, isAsked, sees } from "./steps/controls.ts";
import { changedWorkbook, confirms, lineOf, uploads, type Workbook } from "./steps/import.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const nameColumn = "Nama Lengkap dan Gelar";
const newcomer = { nip: "199805172026032001", name: "Citra Kirana, A.Md." };

/** The personnel officer's list, from a wrong cell to the person's page; each test goes on after the one before. */
describe("the list of employees, from Excel into Ampera", () => {
  let ampera: Example;
  let browser: Browser;
  let endang: Page;
  let good: Workbook;

  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
    endang = await openTabOf(browser, ampera.origin, plaju.endang);
    good = await changedWorkbook((lines) => {
      lineOf(lines, plaju.arif.nip).cells[nameColumn] = "M. Arif Rahman, S.Sos.";
      const { cells } = lineOf(lines, plaju.ratna.nip);
      lines.push({
        number: lines.length + 2,
        cells: { ...cells, NIP: newcomer.nip, [nameColumn]: newcomer.name, Email: null },
      });
    });
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  test("a letter in a NIP is named with its cell, and nothing can be saved", async () => {
    let row = 0;
    const wrong = await changedWorkbook((lines) => {
      const line = lineOf(lines, plaju.arif.nip);
      row = line.number;
      line.cells.NIP = "19790312201404104O";
    });
    await uploads(endang, wrong);
    await isAsked(endang, say("import.preview.title"));
    await sees(endang, say("import.problems.lead"));
    const problem = endang.getByRole("row").filter({ hasText: plaju.arif.name });
    await sees(problem, `A${row}`);
    await sees(problem, say("error.nip.not-digits"));
    expect(await endang.getByRole("button", { name: say("import.confirm") }).count()).toBe(0);
    const { bytes } = await download(endang, say("import.mend.download"));
    expect(commentAt(bytes, `A${row}`)).toContain(say("error.nip.not-digits"));
  });

  test("a good list shows who changes and who is new before anything is saved", async () => {
    await uploads(endang, good);
    await sees(endang.getByRole("row").filter({ hasText: newcomer.nip }), newcomer.name);
    await endang.getByRole("link", { name: `${say("import.kind.changed")} (1)` }).click();
    const change = endang.getByRole("row").filter({ hasText: plaju.arif.nip });
    expect(await change.locator("del").textContent()).toBe(plaju.arif.name);
    expect(await change.locator("ins").textContent()).toBe("M. Arif Rahman, S.Sos.");
    await expect(nameOf(plaju.arif.nip)).resolves.toBe(plaju.arif.name);
  });

  test("confirmed, it stands on the person's page", async () => {
    await confirms(endang);
    await sees(endang, /^Sudah disimpan pada/);
    await expect(nameOf(plaju.arif.nip)).resolves.toBe("M. Arif Rahman, S.Sos.");
    await expect(nameOf(newcomer.nip)).resolves.toBe(newcomer.name);
  });

  test("the same list again changes nothing", async () => {
    await uploads(endang, good);
    await sees(endang, say("import.no-changes"));
    expect(await endang.getByRole("button", { name: say("import.confirm") }).count()).toBe(0);
  });

  /** Looks the person up by NIP in a tab beside, opens the page, and reads its heading. */
  async function nameOf(nip: string): Promise<string | null> {
    const beside = await endang.context().newPage();
    await beside.goto("/pegawai");
    await field(beside, say("employee.list.search-nip")).fill(nip);
    await beside.keyboard.press("Enter");
    await beside.getByRole("row").filter({ hasText: nip }).getByRole("link").first().click();
    await beside.waitForURL(/\/pegawai\/[0-9a-f-]{36}$/);
    const name = await beside.getByRole("heading", { level: 1 }).textContent();
    await beside.close();
    return name;
  }
});

/** The comment that the marked workbook carries on this cell. */
function commentAt(workbook: Uint8Array, cell: string): string {
  const parts = unzipSync(workbook, { filter: ({ name }) => name.startsWith("xl/comments") });
  const xml = Object.values(parts)
    .map((part) => Buffer.from(part).toString("utf8"))
    .join("");
  return (
    new RegExp(`<comment ref="${cell}".*?</comment>`, "s").exec(xml)?.[0].replaceAll(/<[^>]*>/g, "") ?? ""
  );
}
