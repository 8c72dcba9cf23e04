import { describe, expect, test } from "vitest";
import { openCheckpoint } from "./checkpoint.ts";
import { checkpointOf, flipped, from, keyEntry, logOf, newKey, records } from "./log.fixture.ts";
import { readLog, readOn } from "./monitor.ts";
import { readVerifier } from "./note.ts";
import { readBundle, tilePath, tilesOf } from "./tiles.ts";

const key = newKey();
const entries = [keyEntry(key, "first"), ...records(599)];
const { files, bring } = logOf(entries, key);

describe("the tiles of a tree", () => {
  /** The specification's own example. */
  test("of 70,000 entries: 273 + 1 at level 0, 1 + 1 at level 1, and one hash at level 2", () => {
    const widths = (level: number) =>
      tilesOf(70_000)
        .filter((tile) => tile.level === level)
        .map(({ width }) => width);
    expect([0, 1, 2, 3].map(widths)).toEqual([[...Array(273).fill(256), 112], [256, 17], [1], []]);
  });

  test("of 256 entries: a full one, and a partial one above it; of none: none", () => {
    expect(tilesOf(256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
    expect(tilesOf(0)).toEqual([]);
  });

  test.each([
    [0, 1_234_067, 256, "tile/0/x001/x234/067"],
    [63, 0, 1, "tile/63/000.p/1"],
    ["entries", 1000, 255, "tile/entries/x001/000.p/255"],
  ] as const)("have paths: level %s, index %i, width %i at %s", (kind, index, width, path) => {
    expect(tilePath(kind, { index, width })).toBe(path);
  });
});

describe("a log", () => {
  test.each([1, 2, 255, 256, 257, 512, 600])("of %i entries is read whole", async (size) => {
    const some = entries.slice(0, size);
    const mirror = await readLog(logOf(some, key).bring, [key.line]);
    expect(mirror.entries).toEqual(some);
    expect(mirror.keys).toEqual([readVerifier(key.line)]);
    expect(mirror.hash(0, size)).toEqual(mirror.checkpoint.root);
  });

  test("with one byte changed anywhere in a bundle is refused", async () => {
    const small = logOf(entries.slice(0, 12), key).files;
    const path = "tile/entries/000.p/12";
    const bundle = small.get(path) ?? Buffer.of();
    expect(bundle.length).toBeGreaterThan(900);
    for (let at = 0; at < bundle.length; at += 1) {
      const changed = from(small, { [path]: flipped(bundle, at, 1 << (at % 8)) });
      await expect(readLog(changed, [key.line]), `byte ${at}`).rejects.toThrow();
    }
  });

  test.each([...files.keys()])("with %s cut, lengthened, changed or missing is refused", async (path) => {
    const bytes = files.get(path) ?? Buffer.of();
    const spoiled = [
      bytes.subarray(0, -1),
      bytes.subarray(0, -32),
      Buffer.concat([bytes, Buffer.alloc(1)]),
      Buffer.concat([bytes, Buffer.alloc(32)]),
      flipped(bytes, 0),
      flipped(bytes, bytes.length - 1),
      Buffer.of(),
    ];
    for (const instead of spoiled)
      await expect(readLog(from(files, { [path]: instead }), [key.line])).rejects.toThrow();
    const missing = from(new Map([...files].filter(([name]) => name !== path)));
    await expect(readLog(missing, [key.line])).rejects.toThrow("404");
  });

  test("with fewer or more entries in a bundle than its tree has is refused", () => {
    const bundle = logOf(entries.slice(0, 12), key).files.get("tile/entries/000.p/12") ?? Buffer.of();
    expect(readBundle(bundle, { index: 0, width: 12 })).toEqual(entries.slice(0, 12));
    for (const width of [11, 13])
      expect(() => readBundle(bundle, { index: 0, width })).toThrow(`12 entries instead of ${width}`);
  });

  test("whose checkpoint says another root is refused, though its key signs that", async () => {
    const other = [...entries.slice(0, -1), ...records(1)];
    const checkpoint = Buffer.from(checkpointOf(other, key));
    await expect(readLog(from(files, { checkpoint }), [key.line])).rejects.toThrow("another root");
  });

  test("that another key signs is refused", async () => {
    const other = newKey();
    const checkpoint = Buffer.from(checkpointOf(entries, other));
    await expect(readLog(from(files, { checkpoint }), [key.line])).rejects.toThrow("no known key");
    await expect(readLog(from(files, { checkpoint }), [other.line])).rejects.toThrow("does not name");
  });

  test.each([
    ["is not canonical", '{"type":"record","commitment":"/hc0kUbDFokMMUmrHCCrEjnjcnzkf8iovvci3U5By2g="}'],
    ["has white space", '{"commitment":"/hc0kUbDFokMMUmrHCCrEjnjcnzkf8iovvci3U5By2g=", "type":"record"}'],
    ["says more", '{"commitment":"/hc0kUbDFokMMUmrHCCrEjnjcnzkf8iovvci3U5By2g=","more":1,"type":"record"}'],
    ["commits to less", '{"commitment":"/hc0kUbDFokMMUmrHCCrEjnjcnzkf8iovvci3U5B","type":"record"}'],
    ["is of another type", '{"commitment":"/hc0kUbDFokMMUmrHCCrEjnjcnzkf8iovvci3U5By2g=","type":"other"}'],
    ["is empty", ""],
  ])("with an entry that %s is refused", async (_, entry) => {
    const { bring } = logOf([...entries.slice(0, 3), Buffer.from(entry)], key);
    await expect(readLog(bring, [key.line])).rejects.toThrow();
  });
});

describe("keys", () => {
  const [second, third] = [newKey(), newKey()];
  const rotated = keyEntry(second, "rotated", key);

  test("are followed from the first entry on: changed by the old one, and replaced when it was lost", async () => {
    const chain = [...entries.slice(0, 5), rotated, ...records(3), keyEntry(third, "lost", second)];
    const { keys } = await readLog(logOf(chain, third).bring, [third.line]);
    expect(keys.map(({ line }) => line)).toEqual([key.line, second.line, third.line]);
    const replaced = logOf(chain, second).bring;
    await expect(readLog(replaced, [second.line])).rejects.toThrow("the newest key did not sign");
  });

  const signed = (name: string) => (name === "second" ? second : third);
  test.each([
    ["no first key", records(3), "second"],
    ["a first key as if rotated", [keyEntry(second, "rotated", key)], "second"],
    ["a second first key", [...entries.slice(0, 2), keyEntry(second, "first")], "second"],
    ["a key that replaces another", [...entries.slice(0, 2), rotated, keyEntry(third, "lost", key)], "third"],
    [
      "a change that the new key signed",
      [...entries.slice(0, 2), keyEntry(second, "rotated", key, second)],
      "second",
    ],
    ["a reason that nobody knows", [...entries.slice(0, 2), keyEntry(second, "moved", key)], "second"],
  ])("%s is refused", async (_, chain, name) => {
    await expect(readLog(logOf(chain, signed(name)).bring, [signed(name).line])).rejects.toThrow();
  });
});

describe("a newer checkpoint", () => {
  const seen = (size: number) =>
    openCheckpoint(Buffer.from(checkpointOf(entries.slice(0, size), key)), [readVerifier(key.line)]);

  test.each([1, 255, 256, 300, 599, 600])("goes on from that of %i entries", async (size) => {
    expect((await readOn(bring, seen(size), [key.line])).size).toBe(600);
  });

  test("of a tree that shrank is refused", async () => {
    const shrunken = logOf(entries.slice(0, 599), key).bring;
    await expect(readOn(shrunken, seen(600), [key.line])).rejects.toThrow("shrank from 600 to 599");
  });

  test("of a tree that was written anew is refused, at whatever size", async () => {
    const [first = Buffer.of(), ...others] = entries;
    for (const size of [600, 601]) {
      const anew = logOf([first, ...records(1), ...others].slice(0, size), key).bring;
      await expect(readOn(anew, seen(600), [key.line])).rejects.toThrow("does not go on");
      await expect(readOn(anew, seen(256), [key.line])).rejects.toThrow("does not go on");
    }
  });

  test("with a truncated or a foreign tile is refused", async () => {
    const tile = files.get("tile/1/000.p/2") ?? Buffer.of();
    for (const instead of [tile.subarray(0, 32), flipped(tile, 3)]) {
      const other = from(files, { "tile/1/000.p/2": instead });
      await expect(readOn(other, seen(300), [key.line])).rejects.toThrow();
    }
  });
});
