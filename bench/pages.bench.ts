// Bytes on the wire of a first and a next view, start-up times, and a PDF.
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type Browser, signIn } from "./setup/browser.ts";
import { openHouse, startAmpera } from "./setup/house.ts";
import { printFigures } from "./setup/print.ts";

const password = "jembatan di atas musi";
const kb = (bytes: number) => (bytes / 1000).toFixed(1);
const house = await openHouse();
console.log(
  `  first start with the example, on a running PostgreSQL: ${(house.readyMs / 1000).toFixed(1)} s`,
);
const ratna = await signIn(house.origin, "199107032015012031", password);
const hendra = await signIn(house.origin, "197212202005041039", password);
for (const [browser, path] of [
  [ratna, "/tahun-saya"],
  [ratna, "/rencana"],
  [hendra, "/orang-saya"],
  [ratna, "/organisasi"],
] as const) {
  await measure(browser, path);
}
const again = await startAmpera({ AMPERA_DATA: house.dataFolder, DATABASE_URL: house.databaseUrl });
console.log(`  next start: ${(again.readyMs / 1000).toFixed(1)} s`);
await again.stop();
await printed();
await house.stop();

/** The page as it goes over the wire, and what it brings along the first time. */
async function measure(browser: Browser, path: string): Promise<void> {
  const html = await (await browser.get(path)).text();
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((found) => found[1] ?? "");
  let assets = 0;
  for (const file of new Set(files)) {
    const body = Buffer.from(await (await browser.get(file)).arrayBuffer());
    assets += brotliCompressSync(body).length;
  }
  const font = 27_348; // the one font file, asked for by the stylesheet; woff2 is packed already
  const own = gzipSync(html).length;
  console.log(
    `  ${path}: first view ${kb(own + assets + font)} KB (aim < 80), next view ${kb(own)} KB (aim < 10), no JavaScript needed`,
  );
}

async function printed(): Promise<void> {
  const page = await (await ratna.get("/tahun-saya")).text();
  const plan = /\/rencana\/[0-9a-f-]{36}/.exec(page)?.[0] ?? "";
  const times: number[] = [];
  for (let count = 0; count < 21; count += 1) {
    const begunMs = performance.now();
    await (await ratna.get(`${plan}/pdf`)).arrayBuffer();
    times.push(performance.now() - begunMs);
  }
  console.log(`  first PDF: ${times[0]?.toFixed(0)} ms`);
  printFigures("PDF of plan and annex, whole request", times.slice(1), "ms");
}
