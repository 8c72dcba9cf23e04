import { expect, test } from "vitest";
import { z } from "zod";
import { callProcedure } from "#platform/http/ask.ts";
import { makeWorld } from "#test/setup/world.ts";
import { command } from "./command.ts";

const filing = {
  who: "signed-in",
  load: async () => ({}),
  may: () => true,
} as const;

/** Takes a file in, and answers how often it did. */
function taking() {
  let taken = 0;
  return command({
    ...filing,
    name: "file.take",
    route: { method: "POST", path: "/file", summary: "Take", tags: ["file"] },
    input: z.object({ title: z.string(), file: z.file() }),
    output: z.object({ taken: z.number() }),
    run: async ({ record }) => {
      record({ kind: "file.taken", subject: { kind: "file", id: "1" } });
      return { taken: ++taken };
    },
  });
}

/** Answers a file, as a print does. */
const printing = command({
  ...filing,
  name: "file.print",
  route: { method: "POST", path: "/print", summary: "Print", tags: ["file"] },
  input: z.object({}),
  output: z.file(),
  run: async ({ record }) => {
    record({ kind: "file.printed", subject: { kind: "file", id: "1" } });
    return new File(["paper"], "paper.pdf", { type: "application/pdf" });
  },
});

const pdf = (bytes: string, name = "a.pdf") => new File([bytes], name, { type: "application/pdf" });

async function keyed() {
  const world = await makeWorld();
  return { ...(await world.call("member")), idempotencyKey: "form-drawn-once" };
}

test("the same file under the same key is taken once", async () => {
  const call = await keyed();
  const take = taking();
  const sends = [pdf("one"), pdf("one")].map((file) => callProcedure(take, { title: "a", file }, call));
  expect(await Promise.all(sends)).toEqual([{ taken: 1 }, { taken: 1 }]);
});

test.each([
  ["other bytes", pdf("two")],
  ["another name", pdf("one", "b.pdf")],
])("a file with %s under the same key is refused, not dropped", async (_, other) => {
  const call = await keyed();
  const take = taking();
  await callProcedure(take, { title: "a", file: pdf("one") }, call);
  await expect(callProcedure(take, { title: "a", file: other }, call)).rejects.toMatchObject({
    code: "procedure.key-used-differently",
  });
});

test("a moment in the first answer is a moment in the second", async () => {
  const at = new Date("2026-03-10T02:00:00Z");
  const promise = command({
    ...filing,
    name: "file.promise",
    route: { method: "POST", path: "/promise", summary: "Promise", tags: ["file"] },
    input: z.object({}),
    output: z.object({ dueAt: z.date().nullable(), seen: z.array(z.object({ at: z.date() })) }),
    run: async ({ record }) => {
      record({ kind: "file.promised", subject: { kind: "file", id: "1" } });
      return { dueAt: at, seen: [{ at }] };
    },
  });
  const call = await keyed();
  const first = await callProcedure(promise, {}, call);
  expect(await callProcedure(promise, {}, call)).toEqual(first);
});

test("a print that is asked for twice is printed twice", async () => {
  const call = await keyed();
  await callProcedure(printing, {}, call);
  const again = await callProcedure(printing, {}, call);
  expect([again.name, await again.text()]).toEqual(["paper.pdf", "paper"]);
});
