import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const [, , who, width, ...paths] = process.argv;
const c = await b.newContext({ viewport: { width: Number(width), height: 900 } });
const p = await c.newPage();
if (who !== "-") {
  await p.goto("http://localhost:8301/masuk");
  await p.fill("[name=nip]", who); await p.fill("[name=password]", "jembatan di atas musi"); await p.press("[name=password]", "Enter");
  await p.waitForLoadState();
}
let n = 0;
for (const path of paths) {
  const t = Date.now();
  const r = await p.goto("http://localhost:8301" + path);
  console.log(path, r.status(), Date.now() - t, "ms", await p.evaluate(() => document.documentElement.scrollWidth));
  await p.screenshot({ path: `/tmp/look-${who.slice(-4)}-${width}-${n++}.png`, fullPage: true });
}
await b.close();
