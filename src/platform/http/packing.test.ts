import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { html } from "hono/html";
import { expect, test } from "vitest";
import { packing, sendPage } from "./packing.ts";

const words = "Warga menerima surat keterangan dengan cepat dan benar. ".repeat(50);

async function visit(path: string, encodings?: string, method = "GET") {
  const app = new Hono();
  app.use(packing());
  app.get("/page", (page) => {
    page.header("Set-Cookie", "one=1", { append: true });
    page.header("Set-Cookie", "two=2", { append: true });
    return sendPage(page, html`<p>${words}</p>`, 422);
  });
  app.get("/list.csv", (page) => page.body(words, 200, { "Content-Type": "text/csv" }));
  app.get("/photo", (page) => page.body(words, 200, { "Content-Type": "image/jpeg" }));
  const headers = encodings === undefined ? {} : { "accept-encoding": encodings };
  const response = await app.request(path, { headers, method });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

test("a page is packed for who takes gzip, and nothing else of it changes", async () => {
  const { response, bytes } = await visit("/page", "br, gzip, deflate");
  expect(gunzipSync(bytes).toString()).toBe(`<p>${words}</p>`);
  expect(bytes.byteLength).toBeLessThan(words.length / 5);
  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  expect(response.headers.get("vary")).toBe("Accept-Encoding");
  expect(response.headers.getSetCookie()).toEqual(["one=1", "two=2"]);
});

test.each([undefined, "br", "gzip;q=0", "identity"])(
  "it goes as it is to who takes %s",
  async (encodings) => {
    const { response, bytes } = await visit("/page", encodings);
    expect(bytes.toString()).toBe(`<p>${words}</p>`);
    expect(response.headers.has("content-encoding")).toBe(false);
    expect(response.headers.get("vary")).toBe("Accept-Encoding"); // a cache on the way must know all the same
  },
);

test("the head of a page is not packed", async () => {
  const { response } = await visit("/page", "gzip", "HEAD");
  expect(response.headers.has("content-encoding")).toBe(false);
});

test("a list is packed once, a photograph not again", async () => {
  const list = await visit("/list.csv", "gzip");
  expect(gunzipSync(list.bytes).toString()).toBe(words);
  expect((await visit("/photo", "gzip")).bytes.toString()).toBe(words);
});
