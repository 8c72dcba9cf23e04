import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { listening } from "#test/setup/listening.ts";
import { checkpointOf, happen, type LedgerWorld, ledgerWorld, sequenced } from "../ledger.fixture.ts";
import { readCheckpoint } from "../proof/checkpoint.ts";
import { readNote, readVerifier, verifiedBy } from "../proof/note.ts";
import { publishedCheckpoint } from "../public/log-files.ts";
import { inventedLog, testWitness } from "../witness/witness.fixture.ts";
import type { Witness } from "../witness/witness.ts";
import { openCosigning } from "./cosigning.ts";
import { readWitnessList } from "./witness-list.ts";

type Answering = (body: Buffer, response: ServerResponse) => Promise<void> | void;

/** Somebody who answers `add-checkpoint` at a port, as a witness or otherwise. */
async function answeringWith(
  answering: Answering,
): Promise<{ url: string; asked: Buffer[]; stop: () => void }> {
  const asked: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    asked.push(body);
    await answering(body, response);
  });
  const { port, stop } = await listening(server);
  return { url: `http://127.0.0.1:${port}`, asked, stop };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The specification's statuses, for what the witness decides. */
const asWitness =
  (witness: Witness): Answering =>
  async (body, response) => {
    const verdict = await witness.addCheckpoint(body);
    if (verdict.kind === "cosigned") return void response.end(verdict.signatures);
    if (verdict.kind === "conflict")
      return void response.writeHead(409, { "content-type": "text/x.tlog.size" }).end(`${verdict.size}\n`);
    const status = { malformed: 400, unsigned: 403, "unknown-log": 404, unproven: 422 }[verdict.kind];
    response.writeHead(status).end();
  };

async function keyOf({ rows }: LedgerWorld): Promise<string> {
  const row = await rows((queries) =>
    queries.selectFrom("ledger_key").select("verifier").executeTakeFirstOrThrow(),
  );
  return row.verifier;
}

const stateOf = ({ rows }: LedgerWorld) =>
  rows((queries) =>
    queries
      .selectFrom("ledger")
      .select(["published_size as published", "cosigned_size as size", "cosigned"])
      .executeTakeFirstOrThrow(),
  );

/** Asks these witnesses until the test ends; answers what the operator's log says. */
async function asking(world: LedgerWorld, list: readonly string[]): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const witnesses = await readWitnessList(list.join(" "));
  const cosigning = openCosigning({ database: world.database, witnesses, log, everyMs: 20 });
  cosigning.start();
  onTestFinished(() => cosigning.stop());
  return lines;
}

test("what is published is cosigned by every witness, and handed out with their signatures", async () => {
  const world = await ledgerWorld();
  await happen(world, 10);
  await sequenced(world);
  const vkey = await keyOf(world);
  const witnesses = [await testWitness([vkey]), await testWitness([vkey], { name: "saksi.test/w2" })];
  const doors = await Promise.all(witnesses.map(({ witness }) => answeringWith(asWitness(witness))));
  await asking(
    world,
    witnesses.map(({ witness }, at) => `${doors[at]?.url}/=${witness.verifier}`),
  );
  for (const more of [0, 300, 5]) {
    if (more > 0) await happen(world, more);
    const { size } = await sequenced(world);
    const verifiers = await Promise.all(
      [vkey, ...witnesses.map(({ witness }) => witness.verifier)].map(readVerifier),
    );
    await vi.waitFor(async () => {
      const note = readNote((await stateOf(world)).cosigned ?? "");
      expect(readCheckpoint(note.text).size).toBe(size);
      expect(await verifiedBy(note, verifiers)).toEqual(verifiers);
    }, 5_000);
    const { cosigned } = await stateOf(world);
    expect(await world.database.read(1, (queries) => publishedCheckpoint(queries, 1))).toBe(cosigned);
  }
  expect(doors[0]?.asked).toHaveLength(3); // one each: the size is known from the last time
});

test("a witness that is away holds up neither publishing nor the others, is said once a minute, and catches up", async () => {
  const world = await ledgerWorld();
  await sequenced(world);
  const vkey = await keyOf(world);
  const [near, far] = [await testWitness([vkey]), await testWitness([vkey], { name: "saksi.test/jauh" })];
  const door = await answeringWith(asWitness(near.witness));
  let isBack = false;
  const farDoor = await answeringWith((body, response) =>
    isBack ? asWitness(far.witness)(body, response) : void response.destroy(),
  );
  const lines = await asking(world, [
    `${door.url}=${near.witness.verifier}`,
    `${farDoor.url}=${far.witness.verifier}`,
  ]);
  await happen(world, 3);
  expect((await sequenced(world)).size).toBe(4);
  await vi.waitFor(async () => expect((await stateOf(world)).size).toBe(4), 5_000);
  await vi.waitFor(() => expect(farDoor.asked.length).toBeGreaterThan(2), 5_000);
  expect(lines).toMatchObject([{ level: 40, witness: "saksi.test/jauh", code: "remote.away" }]);
  isBack = true;
  await vi.waitFor(
    async () => expect(readNote((await stateOf(world)).cosigned ?? "").signatures).toHaveLength(3),
    5_000,
  );
  expect(lines).toHaveLength(1);
});

test("cut off between the witness's answer and its keeping, the next start gets the signature again", async () => {
  const world = await ledgerWorld();
  await happen(world, 5);
  const { size } = await sequenced(world);
  const { witness } = await testWitness([await keyOf(world)]);
  const { checkpoint } = await world.rows((queries) =>
    queries.selectFrom("ledger").select("checkpoint").executeTakeFirstOrThrow(),
  );
  expect(await witness.addCheckpoint(Buffer.from(`old 0\n\n${checkpoint}`))).toMatchObject({
    kind: "cosigned",
  });
  const door = await answeringWith(asWitness(witness));
  await asking(world, [`${door.url}=${witness.verifier}`]);
  await vi.waitFor(async () => expect((await stateOf(world)).size).toBe(size), 5_000);
  expect(door.asked.map((body) => body.toString().split("\n")[0])).toEqual(["old 0", `old ${size}`]);
});

test.each<[string, Answering, string]>([
  [
    "a signature that is not the witness's",
    (_, response) => void response.end("— saksi.test/w1 AAAAAAAAAAAA\n"),
    "witness.answer-wrong",
  ],
  [
    "a page instead of a signature",
    (_, response) => void response.end("<html>selamat datang"),
    "witness.answer-wrong",
  ],
  ["an answer without an end", (_, response) => void response.end("x".repeat(1_000_000)), "remote.too-large"],
  ["that it does not know the log", (_, response) => void response.writeHead(404).end(), "witness.refused"],
  [
    "an address elsewhere",
    (_, response) => void response.writeHead(307, { location: "/" }).end(),
    "witness.refused",
  ],
  ["a conflict without a size", (_, response) => void response.writeHead(409).end("5\n"), "witness.refused"],
  [
    "a size above the log's",
    (_, response) => void response.writeHead(409, { "content-type": "text/x.tlog.size" }).end("50\n"),
    "witness.ahead",
  ],
  [
    "another tree of this size",
    (_, response) => void response.writeHead(409, { "content-type": "text/x.tlog.size" }).end("1\n"),
    "witness.disagrees",
  ],
  ["that the history is another", (_, response) => void response.writeHead(422).end(), "witness.disagrees"],
])("a witness that answers %s gives no signature, and the operator reads why", async (_, answering, code) => {
  const world = await ledgerWorld();
  await sequenced(world);
  const { witness } = await testWitness([await keyOf(world)]);
  const door = await answeringWith(answering);
  const lines = await asking(world, [`${door.url}=${witness.verifier}`]);
  await vi.waitFor(() => expect(lines).toMatchObject([{ level: 50, witness: witness.name, code }]), 5_000);
  expect(await stateOf(world)).toMatchObject({ published: 1, size: 0, cosigned: null });
  expect((await checkpointOf(world)).size).toBe(1);
});

const log = inventedLog("plaju.test/ledger/1");
const witnessKey = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

test("the list of witnesses stands in the setting or in a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ampera-witnesses-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "saksi");
  await writeFile(file, `https://satu.test/w/=${witnessKey}\n\nhttps://dua.test=${witnessKey}\n`);
  const found = await readWitnessList(file);
  expect(found.map(({ url }) => url)).toEqual(["https://satu.test/w", "https://dua.test"]);
  expect(found[0]?.verifier).toEqual(await readVerifier(witnessKey));
  expect(await readWitnessList(null)).toEqual([]);
  await expect(readWitnessList(join(folder, "tidak-ada"))).rejects.toMatchObject({
    code: "witness.list-unreadable",
  });
});

test.each([
  ["a log's key", `https://satu.test=${log.vkey}`],
  ["a key with a changed letter", `https://satu.test=${witnessKey.replace("remora", "remorA")}`],
  ["no key", "https://satu.test="],
  ["another protocol", `ftp://satu.test=${witnessKey}`],
])("%s is no witness", async (_, line) => {
  await expect(readWitnessList(line)).rejects.toMatchObject({ code: "witness.list-wrong" });
});
