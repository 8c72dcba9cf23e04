import { expect, test } from "vitest";
import { openSessionMemo } from "./session-memo.ts";
import type { Signed } from "./signed.ts";

const start = new Date("2026-11-30T01:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const signed: Signed = {
  userId: "u",
  agencyId: 7,
  employeeId: "e",
  name: "Dewi",
  nip: "199003152015042001",
  sessionId: "s",
  expiresAt: after(3600),
  secondFactor: false,
};
const headers = (cookie: string) => new Headers({ cookie });

test("remembers for twenty seconds, and only for the very same cookies or token", () => {
  const memo = openSessionMemo();
  memo.keep(headers("a=1"), signed, start);
  expect(memo.find(headers("a=1"), after(19))).toEqual(signed);
  expect(memo.find(headers("a=1"), after(20))).toBeUndefined();
  expect(memo.find(headers("a=2"), start)).toBeUndefined();
  expect(memo.find(new Headers({ authorization: "a=1" }), start)).toBeUndefined();
});

test("never outlives the session, nor renews the cookies a second time", () => {
  const memo = openSessionMemo();
  memo.keep(headers("a=1"), { ...signed, expiresAt: after(5), setCookie: ["b=2"] }, start);
  expect(memo.find(headers("a=1"), after(4))).not.toHaveProperty("setCookie");
  expect(memo.find(headers("a=1"), after(5))).toBeUndefined();
});

test("forgets everything when a session ended, and the oldest when there are too many", () => {
  const memo = openSessionMemo();
  memo.keep(headers("a=1"), signed, start);
  memo.clear();
  expect(memo.find(headers("a=1"), start)).toBeUndefined();
  for (let n = 0; n <= 20_000; n += 1) memo.keep(headers(`a=${n}`), signed, start);
  expect(memo.find(headers("a=0"), start)).toBeUndefined();
  expect(memo.find(headers("a=1"), start)).toEqual(signed);
  expect(memo.find(headers("a=20000"), start)).toEqual(signed);
});
