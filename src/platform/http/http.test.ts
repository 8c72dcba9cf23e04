import fc from "fast-check";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { z } from "zod";
import { Refusal } from "#platform/errors/refusal.ts";
import { NotInForce } from "#rules/law.ts";
import { asRefusal } from "./ask.ts";
import { formOf } from "./form.ts";
import { inputFaults } from "./input-faults.ts";
import { sameOrigin } from "./origin.ts";
import { statusOf } from "./status.ts";

function guarded() {
  const app = new Hono();
  app.use(sameOrigin("https://kinerja.example.go.id"));
  app.onError((error, page) => page.text(error instanceof Refusal ? error.code : "fault", 403));
  app.all("/", (page) => page.text("done"));
  return app;
}

test.each([
  ["our own page", { origin: "https://kinerja.example.go.id", cookie: "s=1" }, 200],
  ["this very host", { origin: "https://localhost:4400", host: "localhost:4400", cookie: "s=1" }, 200],
  [
    "this host without its lock",
    { origin: "http://localhost:4400", host: "localhost:4400", cookie: "s=1" },
    403,
  ],
  ["another site", { origin: "https://evil.example", cookie: "s=1" }, 403],
  ["a hidden origin", { origin: "null", cookie: "s=1" }, 403],
  ["no origin but a cookie", { cookie: "s=1" }, 403],
  ["a program without cookies", { authorization: "Bearer x" }, 200],
])("a post from %s", async (_, headers, status) => {
  expect((await guarded().request("/", { method: "POST", headers })).status).toBe(status);
});

test("looking is never refused", async () => {
  expect(
    (await guarded().request("/", { headers: { origin: "https://evil.example", cookie: "s=1" } })).status,
  ).toBe(200);
});

test("the faults of an input name each field and what is wrong with it", () => {
  const Input = z.object({
    a: z.string().min(1),
    b: z.string().max(3),
    c: z.number().min(2),
    d: z.string(),
    e: z.array(z.object({ f: z.email() })),
  });
  const input = { a: "", b: "1234", c: 1, e: [{ f: "x" }] };
  expect(inputFaults(Input.safeParse(input).error?.issues ?? [], input).faults).toEqual([
    { path: "a", code: "input.required" },
    { path: "b", code: "input.too-long", facts: { maximum: 3 } },
    { path: "c", code: "input.too-low", facts: { minimum: 2 } },
    { path: "d", code: "input.required" },
    { path: "e.0.f", code: "input.format" },
  ]);
});

test("a day without a law is a fault of the input: waiting does not heal it, and the form is kept", () => {
  const refused = asRefusal(new NotInForce("grades", "grades", "1900-01-01"), {});
  expect(refused).toMatchObject({ code: "law.not-in-force", facts: { on: "1900-01-01" } });
  expect(statusOf(refused)).toBe(422);
});

test("a form's text arrives with one kind of line end, no zero bytes and no blanks around it", () => {
  const data = new FormData();
  data.set("text", "  satu\r\ndua\0 ");
  data.set("password", " spasi ");
  const form = formOf(data);
  expect([form.text("text"), form.raw("password"), form.text("absent"), form.optional("absent")]).toEqual([
    "satu\ndua",
    " spasi ",
    "",
    undefined,
  ]);
});

test("the name of an uploaded file is a name, never a path", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, maxLength: 300 }), async (name) => {
      const data = new FormData();
      data.set("file", new File(["x"], name));
      const file = await formOf(data).file("file");
      expect(file?.name).not.toMatch(/[\\/\0]/);
      expect(file?.name.length).toBeLessThanOrEqual(255);
      expect(file?.name.length).toBeGreaterThan(0);
    }),
  );
});
