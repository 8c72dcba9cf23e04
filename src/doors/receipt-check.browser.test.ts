import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { formatVerifier } from "#ledger/proof/note.ts";
import { advanceOf, aReceipt, newSigner, type Signer } from "#ledger/proof/receipt.fixture.ts";
import { entriesOf } from "#ledger/proof/reference.fixture.ts";
import { signatureType } from "#ledger/proof/verifier.ts";
import { say } from "#platform/words/words.ts";
import { faultsOf } from "#test/accessibility/look.ts";
import { openBrowser, openTab } from "#test/setup/browser.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { serveReceiptCheck } from "./receipt-check.fixture.tsx";

let browser: Browser;
let folder: string;
let log: Signer;
let witness: Signer;
let receipt: Awaited<ReturnType<typeof aReceipt>>;
let good: string;
beforeAll(async () => {
  [browser, log, witness] = await Promise.all([
    openBrowser(),
    newSigner(),
    newSigner("saksi.example", signatureType.witness),
  ]);
  folder = await mkdtemp(join(tmpdir(), "ampera-receipt-"));
  receipt = await aReceipt([log, witness]);
  good = await fileOf("benar.json", receipt.text);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function visit(world?: World) {
  const site = await serveReceiptCheck(world, `${formatVerifier(log.verifier)}\n`);
  const javaScriptEnabled = !world;
  const page = await openTab(browser, site.origin, {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled,
  });
  const blocked: string[] = [];
  page.on("console", (line) => line.type() === "error" && blocked.push(line.text()));
  onTestFinished(() => page.context().close());
  await page.goto("/periksa/bukti");
  return { ...site, page, blocked, file: page.getByLabel(say("door.receipt.file")) };
}

const lines = (page: Page, result: string) => page.locator(`li[data-result=${result}]`).allInnerTexts();

describe("in the visitor's browser", () => {
  test("a receipt is checked without anything being sent", async () => {
    const { page, file, posts, blocked } = await visit();
    await file.setInputFiles(good);
    await page.getByRole("heading", { name: say("receipt.verdict.holds") }).waitFor();
    expect(await lines(page, "proven")).toHaveLength(5);
    expect(await lines(page, "not-checked")).toHaveLength(2);
    expect(await page.locator("[data-found]").textContent()).toContain("evaluation.decide");
    expect(await page.locator("[data-found] h2:focus").textContent()).toBe(say("receipt.verdict.holds"));
    expect(posts()).toBe(0);
    expect(blocked).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("with keys and a checkpoint from elsewhere all of it is proven", async () => {
    const { page, file } = await visit();
    await page.getByText(say("door.receipt.more")).click();
    const keys = [log, witness].map(({ verifier }) => formatVerifier(verifier));
    await page.getByLabel(say("door.receipt.keys")).fill(`${keys.join("\n")}\n`);
    const grown = [...receipt.entries, ...entriesOf(20)];
    await page.getByLabel(say("door.receipt.checkpoint")).fill(advanceOf(receipt.entries, grown, log).trim());
    await file.setInputFiles(good);
    await page.getByRole("heading", { name: say("receipt.verdict.holds") }).waitFor();
    expect(await lines(page, "not-checked")).toEqual([]);
    expect((await lines(page, "proven")).join(" ")).toContain("saksi.example");
    await page.getByLabel(say("door.receipt.keys")).fill(`${keys[0]}\nbukan kunci`);
    await page.getByRole("button", { name: say("door.receipt.submit"), exact: true }).click();
    await page.getByText(say("error.receipt.keys-wrong", { line: 2 })).waitFor();
  });

  test("a changed content is named, and shown as text whatever it holds", async () => {
    const { page, file, blocked } = await visit();
    const changed = receipt.text.replace('"baik"', '"<img src=x onerror=alert(1)>"');
    await file.setInputFiles(await fileOf("diubah.json", changed));
    await page.getByRole("heading", { name: say("receipt.verdict.failed") }).waitFor();
    const failed = await lines(page, "failed");
    expect(failed).toHaveLength(1);
    expect(failed[0]).toContain(say("receipt.failed.content"));
    expect(await page.locator("[data-found] img").count()).toBe(0);
    expect(await page.locator("[data-found]").textContent()).toContain("<img src=x onerror=alert(1)>");
    expect(blocked).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("two gigabytes are refused unread, and no file at all is asked for", async () => {
    const { page, file, posts } = await visit();
    await page.getByRole("button", { name: say("door.receipt.submit"), exact: true }).click();
    await page.locator("[data-sentence]", { hasText: say("error.receipt.file-needed") }).waitFor();
    const path = join(folder, "besar.json");
    const handle = await open(path, "w");
    await handle.truncate(2 ** 31); // a hole: it takes no place on the disk
    await handle.close();
    await file.setInputFiles(path);
    await page.getByText(say("error.ledger.receipt-too-large", { maximumKb: 96 })).waitFor();
    expect(posts()).toBe(0);
  });

  test("a file that is dropped is checked; two are one too many", async () => {
    const { page } = await visit();
    const drop = (texts: string[]) =>
      page.locator("am-receipt").evaluate((element, given) => {
        const dataTransfer = new DataTransfer();
        for (const text of given) dataTransfer.items.add(new File([text], "tanda.json"));
        element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, texts);
    await drop([receipt.text, receipt.text]);
    await page.locator("[data-sentence]", { hasText: say("door.receipt.files") }).waitFor();
    await drop([receipt.text]);
    await page.getByRole("heading", { name: say("receipt.verdict.holds") }).waitFor();
  });

  test("a browser that knows no Ed25519 says so, and does not call the signature false", async () => {
    const { page, file } = await visit();
    await page.evaluate(() => {
      crypto.subtle.importKey = async () => {
        throw new DOMException("Unrecognized name", "NotSupportedError");
      };
    });
    await file.setInputFiles(good);
    await page.getByRole("heading", { name: say("receipt.verdict.open") }).waitFor();
    expect(await lines(page, "failed")).toEqual([]);
    expect((await lines(page, "not-checked")).join(" ")).toContain(say("error.ledger.no-ed25519"));
  });
});

describe("without JavaScript", () => {
  test("the page says that the server is to be trusted, and asks it", async () => {
    const { page, file, posts } = await visit(await makeWorld());
    expect(await page.locator("main").textContent()).toContain("ledger check");
    await file.setInputFiles(good);
    await page.getByRole("button", { name: say("door.receipt.submit-server") }).click();
    await page.getByRole("heading", { name: say("receipt.verdict.open") }).waitFor(); // no log of ours has that key
    expect(await lines(page, "proven")).toHaveLength(4);
    expect(await page.locator("main").textContent()).toContain(say("door.receipt.server-checked"));
    expect(posts()).toBe(1);
  });
});
