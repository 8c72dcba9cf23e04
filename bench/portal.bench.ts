// The portal on a slow phone and under load: throughput beside a static file of the same bytes, LCP in Chromium.
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { openHouse } from "./setup/house.ts";
import { putUnderLoad } from "./setup/put-under-load.ts";

const paths = ["/layanan/1", "/layanan/1?cari=surat+miskin", "/layanan/1/standar/sktm"];
const house = await openHouse();
for (const path of paths) await throughput(path);
for (const path of paths) await paint(path);
await house.stop();

/** The page over HTTP, and the same bytes by a server that does nothing else; taken in turns. */
async function throughput(path: string): Promise<void> {
  const answer = await fetch(house.origin + path, { headers: { "Accept-Encoding": "gzip" } });
  const length = Number(answer.headers.get("content-length") ?? 2500);
  const body = Buffer.alloc(length, "x");
  const still = createServer((_, response) => response.end(body)).listen(0, "127.0.0.1");
  await new Promise((resolve) => still.once("listening", resolve));
  const address = still.address();
  const port = typeof address === "object" ? address?.port : 0;
  const ratios: number[] = [];
  let last = { page: 0, file: 0 };
  for (let turn = 0; turn < 5; turn += 1) {
    last = { page: await load(house.origin + path), file: await load(`http://127.0.0.1:${port}/`) };
    ratios.push(last.page / last.file);
  }
  still.close();
  const sorted = ratios.toSorted((a, b) => a - b).map((ratio) => ratio.toFixed(2));
  console.log(
    `  ${path}: ${last.page.toFixed(0)}/s, a static file of the same ${length} bytes ${last.file.toFixed(0)}/s; ratio ${sorted[2]} (${sorted[0]}–${sorted[4]})`,
  );
}

async function load(url: string): Promise<number> {
  const headers = { "Accept-Encoding": "gzip" };
  const { perSecond } = await putUnderLoad({ url, connections: 20, seconds: 3, headers, cookies: [""] });
  return perSecond;
}

/** When the largest thing stands on a phone four times slower than this machine, on slow 4G (Lighthouse's figures). */
async function paint(path: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const times: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send("Network.enable");
    await wire.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 },
    });
    await wire.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(house.origin + path, { waitUntil: "load" });
    times.push(await page.evaluate(largestPaint));
    await context.close();
  }
  await browser.close();
  const sorted = times.toSorted((a, b) => a - b).map((ms) => ms.toFixed(0));
  console.log(
    `  ${path}: LCP ${sorted[3]} ms (${sorted[0]}–${sorted[6]}; aim < 1,200), first view, nothing cached`,
  );
}

function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      ...{ type: "largest-contentful-paint", buffered: true },
    });
  });
}
