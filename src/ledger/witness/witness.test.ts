import { chmod, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCosignature } from "../proof/cosignature.ts";
import { toBase64 } from "../proof/encoding.ts";
import { formatVerifier, readNote, readVerifier, verifiedBy } from "../proof/note.ts";
import { addressOf } from "./memory.ts";
import { inventedLog, testFolder, testWitness } from "./witness.fixture.ts";

const log = inventedLog("plaju.test/ledger/1");
const text = (body: Buffer, change: (text: string) => string) => Buffer.from(change(body.toString()));

test("the first checkpoint is cosigned from old size 0, a greater one with its proof; anybody can check it", async () => {
  const { witness, folder } = await testWitness([log.vkey]);
  for (const [oldSize, size] of [
    [0, 5],
    [5, 5],
    [5, 300],
    [300, 512],
    [512, 700],
  ] as const) {
    const verdict = await witness.addCheckpoint(log.body(oldSize, size));
    if (verdict.kind !== "cosigned") throw new Error(`from ${oldSize} to ${size}: ${verdict.kind}`);
    const note = readNote(`${log.note(size)}${verdict.signatures}`);
    const verifiers = [await readVerifier(log.vkey), await readVerifier(witness.verifier)];
    expect(await verifiedBy(note, verifiers)).toEqual(verifiers);
    expect(readCosignature(note.signatures[1]?.signature ?? new Uint8Array()).timeSeconds).toBe(
      1_795_658_400,
    );
    expect(await readFile(join(folder, "cosigned", addressOf(log.origin)), "utf8")).toBe(
      `${log.note(size)}${verdict.signatures}`,
    );
  }
});

test("what it has cosigned is what the old size has to be; the answer says it", async () => {
  const { witness } = await testWitness([log.vkey]);
  expect(await witness.addCheckpoint(log.body(3, 5))).toEqual({ kind: "conflict", size: 0 });
  await witness.addCheckpoint(log.body(0, 5));
  expect(await witness.addCheckpoint(log.body(0, 9))).toEqual({ kind: "conflict", size: 5 });
  expect(await witness.addCheckpoint(log.body(4, 9))).toEqual({ kind: "conflict", size: 5 });
  expect(await witness.addCheckpoint(log.body(3, 3))).toEqual({ kind: "conflict", size: 5 });
  expect((await witness.latest(log.origin))?.head.size).toBe(5);
});

test("an old size greater than the checkpoint's is a bad request, also where it is the one on record", async () => {
  const { witness } = await testWitness([log.vkey]);
  await witness.addCheckpoint(log.body(0, 9));
  expect(await witness.addCheckpoint(log.body(9, 5))).toEqual({ kind: "malformed" });
});

test("the same size with another root is a conflict, and both notes are kept as evidence, the first ones for good", async () => {
  const { witness, alarms } = await testWitness([log.vkey]);
  const other = inventedLog(log.origin, { otherFrom: 2 });
  await witness.addCheckpoint(log.body(0, 9));
  expect(await witness.addCheckpoint(other.body(9, 9))).toEqual({ kind: "conflict", size: 9 });
  expect(alarms).toMatchObject([{ kind: "split", origin: log.origin }]);
  const { evidence = "" } = (await witness.accusation(log.origin)) ?? {};
  expect(evidence).toContain(`=== seen\n${log.note(9)}`);
  expect(evidence).toContain(`=== shown\n${other.note(9)}`);
  await witness.addCheckpoint(inventedLog(log.origin, { otherFrom: 5 }).body(9, 9));
  expect((await witness.accusation(log.origin))?.evidence).toBe(evidence);
  expect(await witness.addCheckpoint(log.body(9, 20))).toMatchObject({ kind: "cosigned" });
});

test("a tree of size 0 has one root", async () => {
  const { witness } = await testWitness([log.vkey]);
  const key = inventedLog(log.origin);
  expect(await witness.addCheckpoint(key.body(0, 0))).toMatchObject({ kind: "cosigned" });
  expect(await witness.addCheckpoint(key.body(0, 5))).toMatchObject({ kind: "cosigned" });
});

test.each([
  ["of another history", () => inventedLog(log.origin, { otherFrom: 2 }).body(5, 9)],
  ["one hash too few", () => text(log.body(5, 9), (body) => body.replace(/\n[^\n]+\n\n/, "\n\n"))],
  [
    "one hash too many",
    () => text(log.body(5, 9), (body) => body.replace("\n\n", `\n${toBase64(new Uint8Array(32))}\n\n`)),
  ],
  [
    "for nothing",
    () => text(log.body(5, 5), (body) => body.replace("\n\n", `\n${toBase64(new Uint8Array(32))}\n\n`)),
  ],
])("a proof %s is not cosigned", async (_, body) => {
  const { witness, alarms } = await testWitness([log.vkey]);
  await witness.addCheckpoint(log.body(0, 5));
  expect(await witness.addCheckpoint(body())).toEqual({ kind: "unproven" });
  expect((await witness.latest(log.origin))?.head.size).toBe(5);
  expect(alarms).toEqual([]); // anybody can send a wrong proof
});

test("the first proof has to be empty", async () => {
  const { witness } = await testWitness([log.vkey]);
  const body = text(log.body(0, 5), (each) => each.replace("\n\n", `\n${toBase64(new Uint8Array(32))}\n\n`));
  expect(await witness.addCheckpoint(body)).toEqual({ kind: "unproven" });
});

test("an unknown log, a key that is not the log's, and a false signature are told apart", async () => {
  const { witness } = await testWitness([log.vkey]);
  expect(await witness.addCheckpoint(inventedLog("kertapati.test/ledger/1").body(0, 5))).toEqual({
    kind: "unknown-log",
  });
  const thief = inventedLog(log.origin, { keyByte: 8 });
  expect(await witness.addCheckpoint(thief.body(0, 5))).toEqual({ kind: "unsigned" });
  const spoilt = text(log.body(0, 5), (body) => body.replace("\n5\n", "\n6\n"));
  expect(await witness.addCheckpoint(spoilt)).toEqual({ kind: "unsigned" });
});

test("signatures by unknown keys are ignored and not kept; while a key changes, either of both will do", async () => {
  const next = inventedLog(log.origin, { keyByte: 9 });
  const { witness } = await testWitness([log.vkey, next.vkey]);
  const strange = inventedLog("lain.test/w").note(5).split("\n\n")[1];
  expect(await witness.addCheckpoint(text(log.body(0, 5), (body) => body + strange))).toMatchObject({
    kind: "cosigned",
  });
  expect((await witness.latest(log.origin))?.note).not.toContain("lain.test");
  const both = text(log.body(5, 6), (body) => body + next.note(6).split("\n\n")[1]);
  expect(await witness.addCheckpoint(both)).toMatchObject({ kind: "cosigned" });
  expect(readNote((await witness.latest(log.origin))?.note ?? "").signatures).toHaveLength(3);
  expect(await witness.addCheckpoint(next.body(6, 8))).toMatchObject({ kind: "cosigned" });
});

const hash = toBase64(new Uint8Array(32));
test.each([
  ["nothing", () => Buffer.alloc(0)],
  ["no old size", () => text(log.body(0, 5), (body) => body.slice(body.indexOf("\n")))],
  ["a leading zero", () => text(log.body(5, 9), (body) => body.replace("old 5", "old 05"))],
  ["a sign", () => text(log.body(5, 9), (body) => body.replace("old 5", "old +5"))],
  [
    "a size beyond what numbers hold",
    () => text(log.body(5, 9), (body) => body.replace("old 5", "old 9007199254740993")),
  ],
  ["another word", () => text(log.body(5, 9), (body) => body.replace("old", "Old"))],
  ["no empty line", () => text(log.body(0, 5), (body) => body.replace("\n\n", "\n"))],
  [
    "a hash of 31 bytes",
    () => text(log.body(0, 5), (body) => body.replace("\n\n", `\n${toBase64(new Uint8Array(31))}\n\n`)),
  ],
  ["a hash in no Base64", () => text(log.body(0, 5), (body) => body.replace("\n\n", "\n????\n\n"))],
  ["64 hashes", () => text(log.body(0, 5), (body) => body.replace("\n\n", `\n${`${hash}\n`.repeat(64)}\n`))],
  ["carriage returns", () => text(log.body(0, 5), (body) => body.replaceAll("\n", "\r\n"))],
  ["no signature", () => text(log.body(0, 5), (body) => body.slice(0, body.indexOf("—")))],
  ["half a letter", () => Buffer.concat([log.body(0, 5), Buffer.of(0xe2, 0x80)])],
  ["more than 64 KB", () => text(log.body(0, 5), (body) => body + "— a AAAAAAAAAAA=\n".repeat(4_000))],
])("%s is a bad request", async (_, body) => {
  const { witness } = await testWitness([log.vkey]);
  expect(await witness.addCheckpoint(body())).toEqual({ kind: "malformed" });
  expect(await witness.latest(log.origin)).toBeNull();
});

test("63 hashes are read, and found to be too many", async () => {
  const { witness } = await testWitness([log.vkey]);
  const body = text(log.body(0, 5), (each) => each.replace("\n\n", `\n${`${hash}\n`.repeat(63)}\n`));
  expect(await witness.addCheckpoint(body)).toEqual({ kind: "unproven" });
});

test("of many at once one is cosigned, and it never goes back", async () => {
  const { witness } = await testWitness([log.vkey]);
  await witness.addCheckpoint(log.body(0, 5));
  const sizes = [6, 9, 8, 300, 7];
  const verdicts = await Promise.all(sizes.map((size) => witness.addCheckpoint(log.body(5, size))));
  const cosigned = sizes.filter((_, at) => verdicts[at]?.kind === "cosigned");
  expect(cosigned).toEqual([(await witness.latest(log.origin))?.head.size]);
  expect(verdicts.filter(({ kind }) => kind === "conflict")).toHaveLength(4);
});

test("what cannot be kept is not cosigned", async () => {
  const { witness, folder } = await testWitness([log.vkey]);
  await witness.addCheckpoint(log.body(0, 5));
  await rm(join(folder, "cosigned"), { recursive: true });
  await writeFile(join(folder, "cosigned"), "");
  await expect(witness.addCheckpoint(log.body(5, 9))).rejects.toThrow("ENOTDIR");
});

test("a damaged memory is not taken for none", async () => {
  const { witness, folder } = await testWitness([log.vkey]);
  await witness.addCheckpoint(log.body(0, 5));
  const file = join(folder, "cosigned", addressOf(log.origin));
  await writeFile(file, (await readFile(file, "utf8")).replace("\n5\n", "\n4\n"));
  await expect(witness.addCheckpoint(log.body(0, 9))).rejects.toMatchObject({
    code: "witness.memory-damaged",
  });
});

test("killed after it kept and before it answered, it knows the size, and cosigns it again", async () => {
  const folder = await testFolder();
  const before = await testWitness([log.vkey], { folder });
  await before.witness.addCheckpoint(log.body(0, 5));
  await before.witness.addCheckpoint(log.body(5, 9)); // this answer never arrives
  before.witness.close();
  const { witness } = await testWitness([log.vkey], { folder });
  expect(witness.verifier).toBe(before.witness.verifier);
  expect(await witness.addCheckpoint(log.body(5, 9))).toEqual({ kind: "conflict", size: 9 });
  expect(await witness.addCheckpoint(log.body(9, 9))).toMatchObject({ kind: "cosigned" });
});

test("its key is made once, for its owner alone, in the form of signed notes with type 4", async () => {
  const { witness, folder } = await testWitness([log.vkey], { name: "saksi.test/w9" });
  expect((await stat(join(folder, "key"))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(folder, "key"), "utf8")).toMatch(
    /^PRIVATE\+KEY\+saksi\.test\/w9\+[0-9a-f]{8}\+B[A-Za-z0-9+/]{43}$/,
  );
  const verifier = await readVerifier(witness.verifier);
  expect(verifier).toMatchObject({ name: "saksi.test/w9", type: 4 });
  expect(formatVerifier(verifier)).toBe(witness.verifier);
});

test("one folder is one witness's", async () => {
  const { witness, folder } = await testWitness([log.vkey]);
  await expect(testWitness([log.vkey], { folder })).rejects.toMatchObject({ code: "witness.folder-in-use" });
  witness.close();
  await expect(testWitness([log.vkey], { folder, name: "saksi.test/lain" })).rejects.toMatchObject({
    code: "witness.named-otherwise",
  });
  await chmod(join(folder, "key"), 0o600);
  await writeFile(join(folder, "key"), "PRIVATE+KEY+saksi.test/w1+00000000+AAAA");
  await expect(testWitness([log.vkey], { folder })).rejects.toMatchObject({ code: "witness.key-damaged" });
});

test.each([
  ["a name with a space", { name: "saksi test" }, "witness.name-wrong"],
  [
    "a witness's key in place of a log's",
    { vkey: "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2" },
    "witness.log-key-wrong",
  ],
  ["half a key", { vkey: log.vkey.slice(0, -3) }, "witness.log-key-wrong"],
])(
  "%s is refused at the start",
  async (_, { name = "saksi.test/w1", vkey = log.vkey }: { name?: string; vkey?: string }, code) => {
    await expect(testWitness([vkey], { name })).rejects.toMatchObject({ code });
  },
);
