import { createHash } from "node:crypto";
import { pino } from "pino";
import { expect, test, vi } from "vitest";
import { inventedLog, type Shown, serveLog, testWitness } from "../witness.fixture.ts";
import { openFollower } from "./follower.ts";

const honest = inventedLog("plaju.test/ledger/1");

/** A witness that has looked at the log at 300 entries, and looks again after `change`. */
async function lookAgain(change: Partial<Shown>) {
  const shown: Shown = { log: honest, size: 300 };
  const [{ url, asked, stop }, { witness, alarms }] = [
    await serveLog(shown),
    await testWitness([honest.vkey]),
  ];
  const follower = openFollower({
    ...{ witness, url, everyMs: 1_000, log: pino({ level: "silent" }) },
    now: () => new Date("2026-11-26T02:00:00Z"),
  });
  expect((await follower.lookOnce()).outcome).toMatchObject({ kind: "cosigned", size: 300 });
  asked.length = 0;
  Object.assign(shown, change);
  const standing = await follower.lookOnce();
  const cosigned = (await witness.latest(honest.origin))?.head.size;
  return { ...standing, asked, alarms, witness, cosigned, follower, shown, stop };
}

test("a log that has grown is cosigned from its tiles, each fetched once", async () => {
  const { outcome, asked, cosigned, witness } = await lookAgain({ size: 700 });
  expect(outcome).toEqual({ kind: "cosigned", origin: honest.origin, size: 700 });
  expect(cosigned).toBe(700);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeLessThanOrEqual(5);
  expect(await witness.accusation(honest.origin)).toBeNull();
});

test("nothing new is nothing to sign", async () => {
  const { outcome, asked } = await lookAgain({});
  expect(outcome?.kind).toBe("same");
  expect(asked).toEqual(["checkpoint"]);
});

test("a cache that hands out an older checkpoint beside the newer tiles accuses nobody", async () => {
  const { note } = honest;
  const stale = { ...honest, note: () => note(200) };
  const { outcome, alarms, cosigned, fault } = await lookAgain({ log: stale });
  expect({ kind: outcome?.kind, fault }).toEqual({ kind: "behind", fault: null });
  expect(alarms).toEqual([]);
  expect(cosigned).toBe(300);
});

test.each([
  ["of the same size", 300, 2],
  ["that has grown", 700, 299],
  ["that has grown from a power of two", 700, 255],
])("a forked tree %s is evidence and not cosigned", async (_, size, otherFrom) => {
  const other = inventedLog(honest.origin, { otherFrom });
  const { outcome, alarms, cosigned, witness } = await lookAgain({ log: other, size });
  expect(outcome?.kind).toBe("split");
  expect(cosigned).toBe(300);
  expect(alarms).toHaveLength(1);
  const { evidence = "" } = (await witness.accusation(honest.origin)) ?? {};
  expect(evidence).toContain(`=== seen\n${honest.note(300)}`);
  expect(evidence).toContain(`=== shown\n${other.note(size)}`);
});

test("the evidence of a fork proves it without the tiles: the greater root holds another root of the smaller size", async () => {
  const other = inventedLog(honest.origin, { otherFrom: 299 });
  const { alarms } = await lookAgain({ log: other, size: 700 });
  const { proven } = alarms[0] ?? {};
  if (!proven) throw new Error("nothing was proven");
  expect(Buffer.from(proven.root)).toEqual(rootOfConsistency(proven.smaller, proven.greater, proven.proof));
  expect(honest.note(300)).not.toContain(Buffer.from(proven.root).toString("base64"));
});

test.each([
  ["whose rest is gone", honest, 200],
  ["with another history", inventedLog(honest.origin, { otherFrom: 250 }), 260],
])("a shrunken tree %s is evidence: what it signed is not there any more", async (_, log, size) => {
  const { outcome, alarms, cosigned } = await lookAgain({ log, size });
  expect(outcome?.kind).toBe("lost");
  expect(alarms).toMatchObject([
    { kind: "lost", seen: expect.stringContaining("\n300\n"), shown: log.note(size) },
  ]);
  expect(cosigned).toBe(300);
});

test.each([
  [
    "cut short",
    (_: string, bytes: Uint8Array) => bytes.subarray(0, bytes.length - 32),
    "witness.tiles-wrong",
  ],
  [
    "with one bit turned",
    (_: string, bytes: Uint8Array) => bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
    "witness.tiles-wrong",
  ],
  [
    "too long",
    (_: string, bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc(9_000)]),
    "remote.too-large",
  ],
  ["not there yet", () => 404, "witness.tile-gone"],
  ["on a server in trouble", () => 500, "remote.away"],
])(
  "a tile %s says nothing about the history: not cosigned, nobody accused, and the next look is as good as the first",
  async (_, tile, code) => {
    const { fault, alarms, cosigned, follower, shown } = await lookAgain({ size: 700, tile });
    expect(fault).toMatchObject({ code });
    expect(alarms).toEqual([]);
    expect(cosigned).toBe(300);
    delete shown.tile;
    expect((await follower.lookOnce()).outcome).toMatchObject({ kind: "cosigned", size: 700 });
  },
);

test("a partial tile that made room for the full one is read from that", async () => {
  const { outcome } = await lookAgain({
    size: 512,
    tile: (path, bytes) => (path.includes(".p/44") ? 404 : bytes),
  });
  expect(outcome).toMatchObject({ kind: "cosigned", size: 512 });
});

test.each([
  ["another key", inventedLog(honest.origin, { keyByte: 8 }), "witness.unsigned"],
  ["another log", inventedLog("kertapati.test/ledger/1"), "witness.log-unknown"],
])("a checkpoint of %s is said and not cosigned", async (_, log, code) => {
  const { fault, alarms, cosigned } = await lookAgain({ log, size: 310 });
  expect(fault).toMatchObject({ code });
  expect({ alarms, cosigned }).toEqual({ alarms: [], cosigned: 300 });
});

test("what is no checkpoint is said", async () => {
  const { fault } = await lookAgain({ log: { ...honest, note: () => "<html>" } });
  expect(fault).toMatchObject({ code: "witness.checkpoint-wrong" });
});

test("a log that is away is tried again, less often each time, and found when it is back", async () => {
  const { witness } = await testWitness([honest.vkey]);
  const looks: number[] = [];
  const note = (size: number) => {
    looks.push(performance.now());
    return looks.length < 5 ? "" : honest.note(size);
  };
  const { url } = await serveLog({ log: { ...honest, note }, size: 300 });
  const log = pino({ level: "silent" });
  const follower = openFollower({ witness, url, everyMs: 20, now: () => new Date(), log });
  follower.start();
  await vi.waitFor(() => expect(follower.standing().outcome).not.toBeNull(), 5_000);
  await follower.stop();
  expect((await witness.latest(honest.origin))?.head.size).toBe(300);
  const gaps = looks.slice(1, 5).map((at, place) => at - (looks[place] ?? 0));
  for (const [place, gap] of gaps.entries()) expect(gap).toBeGreaterThan(20 * 2 ** (place + 1) - 2);
});

/** RFC 9162 §2.1.4.2, of which only the older tree's root is wanted. */
function rootOfConsistency(first: number, second: number, proof: readonly Uint8Array[]): Buffer {
  const [begin, ...rest] = Number.isInteger(Math.log2(first)) ? [Buffer.alloc(0), ...proof] : proof;
  let [fn, sn] = [first - 1, second - 1];
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  let fr = Buffer.from(begin ?? []);
  for (const hash of rest) {
    if (fn % 2 === 1 || fn === sn) {
      fr = createHash("sha256").update(Buffer.of(1)).update(hash).update(fr).digest();
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return fr;
}
