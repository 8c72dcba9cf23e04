import { writeFileSync } from "node:fs";
import { desk, openBrowser, openTabOf, phone } from "#test/setup/browser.ts";
const origin = "http://localhost:8462";
const heads = "No Register;Jenis Layanan;Kelurahan;Tgl Masuk;Jam Masuk;Tgl Selesai;Jam Selesai;Status;Petugas";
writeFileSync("/tmp/ip-one.csv", [heads,
  "A-1;SKTM;Plaju Ilir;02/11/2026;08.10;02/11/2026;08.45;Selesai;Lina Marlina",
  "A-2;Pengantar KK;Plaju Ilir;03/11/2026;09.10;;;Proses;",
  "A-3;SKU;Plaju Ilir;08/11/2026;08.10;09/11/2026;08.45;Selesai;",
  "A-4;SKD;Plaju Darat;23/11/2026;08.10;;;Proses;Hendra Wijaya",
].join("\n"));
writeFileSync("/tmp/ip-two.csv", [heads,
  "B-1;SKTM;Plaju Ilir;02/11/2026;08.10;02/11/2026;08.45;Selesai;Lina Marlina",
  "B-2;Legalisir;Plaju Ilir;46320;08.10;02/11/2026;08.45;Beres;Entah Siapa",
  "B-3;SKTM;Plaju Ilir;02/13/2026;08.10;02/11/2026;08.45;Selesai;",
].join("\n"));
const browser = await openBrowser();
for (const [size, options] of [["1280", desk], ["360", phone]] as const) {
  const page = await openTabOf(browser, origin, { nip: "197212202005041039" }, options);
  const shot = async (name: string) => {
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    console.log(name, size, page.url(), wide);
    await page.screenshot({ path: `/tmp/ip-${name}-${size}.png`, fullPage: true });
  };
  await page.goto("/loket/impor");
  await page.fill("input[name=name]", `Aplikasi ${size}`);
  await page.locator("form[action$=sumber] button[type=submit]").click();
  await page.selectOption("select[name=sourceId]", { label: `Aplikasi ${size}` });
  await page.setInputFiles("input[type=file]", "/tmp/ip-one.csv");
  await page.locator("form[enctype] button[type=submit]").click();
  await page.waitForURL(/\/loket\/impor\/[0-9a-f-]{36}/, { timeout: 30000 });
  await shot("map");
  await page.locator("form[action$=cara] button[type=submit]").click();
  await page.waitForURL(/\/loket\/impor\/[0-9a-f-]{36}$/, { timeout: 30000 });
  await shot("preview");
  await page.goto("/loket/impor");
  await page.selectOption("select[name=sourceId]", { label: `Aplikasi ${size}` });
  await page.setInputFiles("input[type=file]", "/tmp/ip-two.csv");
  await page.locator("form[enctype] button[type=submit]").click();
  await page.waitForURL(/\/loket\/impor\/[0-9a-f-]{36}/, { timeout: 30000 });
  await shot("mend");
  await page.goto(`${page.url()}/cara`);
  await shot("words");
}
await browser.close();
