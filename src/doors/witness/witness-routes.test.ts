import { pino } from "pino";
import { expect, test } from "vitest";
import { inventedLog, testWitness } from "#ledger/witness/witness.fixture.ts";
import { witnessRoutes } from "./witness-routes.ts";

const log = inventedLog("plaju.test/ledger/1");

async function doorOf() {
  const { witness, folder } = await testWitness([log.vkey]);
  const routes = witnessRoutes(witness, [], pino({ level: "silent" }));
  const post = async (body: BodyInit) => {
    const answer = await routes.request("/add-checkpoint", {
      method: "POST",
      body,
      duplex: "half",
    } as RequestInit);
    return [answer.status, answer.headers.get("content-type"), await answer.text()] as const;
  };
  return { routes, post, folder };
}

test("each answer has the status, the type and the body of the specification", async () => {
  const { post } = await doorOf();
  expect(await post(inventedLog("lain.test/ledger/1").body(0, 5))).toMatchObject({ 0: 404 });
  expect(await post(inventedLog(log.origin, { keyByte: 8 }).body(0, 5))).toMatchObject({ 0: 403 });
  expect(await post("old 0\n")).toMatchObject({ 0: 400 });
  const [status, type, lines] = await post(log.body(0, 5));
  expect([status, type]).toEqual([200, "text/plain; charset=UTF-8"]);
  expect(lines).toMatch(/^— saksi\.test\/w1 [A-Za-z0-9+/]{102}==\n$/);
  expect(await post(log.body(0, 9))).toEqual([409, "text/x.tlog.size", "5\n"]);
  expect(await post(inventedLog(log.origin, { otherFrom: 1 }).body(5, 5))).toEqual([
    409,
    "text/x.tlog.size",
    "5\n",
  ]);
  expect(await post(log.body(9, 5))).toMatchObject({ 0: 400 });
  expect(await post(inventedLog(log.origin, { otherFrom: 1 }).body(5, 9))).toMatchObject({ 0: 422 });
});

test("a body without an end is cut off at 64 KB", async () => {
  const { post } = await doorOf();
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      sent += 16_384;
      stream.enqueue(new Uint8Array(16_384).fill(65));
    },
  });
  expect(await post(endless)).toMatchObject({ 0: 400 });
  expect(sent).toBeLessThan(200_000);
});

test("nothing else is answered", async () => {
  const { routes } = await doorOf();
  for (const path of ["/add-checkpoint", "/checkpoint/..%2Fkey", "/key", "/checkpoint/key"])
    expect((await routes.request(path)).status).toBe(404);
});
