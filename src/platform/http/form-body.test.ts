import { Hono } from "hono";
import { expect, test } from "vitest";
import { formData } from "./form-body.ts";

const pages = new Hono().post("/", async (page) => {
  const data = await formData(page).catch((error: { code: string }) => error.code);
  return page.text(typeof data === "string" ? data : `${[...data.keys()].length} fields`);
});

async function sent(body: FormData | URLSearchParams): Promise<string> {
  return (await pages.request("/", { method: "POST", body })).text();
}

test("a book in a field is refused, in either way of sending a form; a file beside it does not count", async () => {
  const book = "a".repeat(1_000_001);
  expect(await sent(new URLSearchParams({ body: book }))).toBe("form.too-long");
  const multipart = new FormData();
  multipart.set("file", new File([book], "book.pdf"));
  multipart.set("body", "pendek");
  expect(await sent(multipart)).toBe("2 fields");
  multipart.set("body", book);
  expect(await sent(multipart)).toBe("form.too-long");
});

test("two thousand fields are read, one more is not", async () => {
  const fields = (count: number) =>
    new URLSearchParams(Array.from({ length: count }, (_, at) => [`f${at}`, "1"]));
  expect(await sent(fields(2_000))).toBe("2000 fields");
  expect(await sent(fields(2_001))).toBe("form.unreadable");
});
