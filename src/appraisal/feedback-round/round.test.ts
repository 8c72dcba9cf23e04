import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { openSealing } from "#platform/sealing/sealing.ts";
import { as } from "#test/setup/as.ts";
import type { World } from "#test/setup/world.ts";
import { answerRound } from "./answer-round.ts";
import { boxOf } from "./box.ts";
import { cancelRound } from "./cancel-round.ts";
import { closeRound } from "./close-round.ts";
import { closedRoundsAbout, myRounds } from "./list-rounds.ts";
import { readRound } from "./read-round.ts";
import { answers, everyStatement, over, startedRound, worldOfMany } from "./round.fixture.ts";
import { closeRounds, remindOfRounds } from "./round-schedules.ts";
import { startRound } from "./start-round.ts";

describe("too few", () => {
  test("four people below and beside: the round does not begin, and says why", async () => {
    const world = await worldOfMany(0); // two below the head of the section, two beside
    await expect(startedRound(world)).rejects.toMatchObject({
      code: "round.too-few-invited",
      facts: { invited: 4, minimum: 5 },
    });
    expect(await countIn(world, "feedback_round_invitation")).toBe(0);
  });

  test("four answers of eight: nothing is shown to anybody, and nothing of them is left", async () => {
    const world = await worldOfMany(4);
    const { roundId, invited } = await startedRound(world);
    expect(invited).toBe(8);
    await answers(world, roundId, ["member", "colleague", ...world.nips.slice(0, 2)]);
    world.goTo(over);
    await closeRounds.run(world.services);
    for (const who of ["head", "camat"] as const) {
      const round = await as(world, who, readRound, { roundId });
      expect(round).toMatchObject({ closing: { outcome: "too-few", subordinates: 4 }, results: null });
    }
    for (const table of ["box", "participation", "count", "text"] as const)
      expect([table, await countIn(world, `feedback_round_${table}`)]).toEqual([table, 0]);
  });
});

describe("before it closes", () => {
  test("whoever looks between two answers sees no difference", async () => {
    const world = await worldOfMany(6);
    const { roundId } = await startedRound(world);
    await answers(world, roundId, world.nips.slice(0, 5));
    const looks = async () =>
      Promise.all(
        (["head", "camat", "personnel", "member"] as const).map((who) =>
          as(world, who, readRound, { roundId }),
        ),
      );
    const before = await looks();
    expect(before.map(({ results, closing }) => [results, closing])).toEqual(Array(4).fill([null, null]));
    await answers(world, roundId, world.nips.slice(5), 1);
    expect(await looks()).toEqual(before);
  });

  test("nobody closes it early, not even after its last answer", async () => {
    const world = await worldOfMany(4);
    const { roundId } = await startedRound(world);
    for (const who of ["head", "camat", "personnel"] as const)
      await expect(as(world, who, closeRound, { roundId })).rejects.toMatchObject({
        code: "round.not-over",
      });
    await closeRounds.run(world.services);
    expect((await as(world, "head", readRound, { roundId })).closing).toBeNull();
  });

  test("one answer each; none from the leader, from strangers, or after the last day", async () => {
    const world = await worldOfMany(4);
    const { roundId } = await startedRound(world);
    const input = { roundId, scores: everyStatement(3) };
    await as(world, "member", answerRound, input);
    const refused = async (who: Parameters<World["call"]>[0]) =>
      as(world, who, answerRound, input).catch(({ code }) => code);
    expect(await refused("member")).toBe("round.answered");
    expect(await refused("head")).toBe("procedure.not-allowed");
    expect(await refused("camat")).toBe("procedure.not-allowed");
    expect(await refused("auditor")).toBe("round.unknown");
    world.goTo(over);
    expect(await refused("colleague")).toBe("round.closed");
  });

  test("a statement that is missing is asked for; one that nobody asked for cannot mark an answer", async () => {
    const world = await worldOfMany(4);
    const { roundId } = await startedRound(world);
    const { listens: _, ...rest } = everyStatement(2);
    const send = (scores: Record<string, number>) => as(world, "member", answerRound, { roundId, scores });
    await expect(send(rest)).rejects.toMatchObject({
      faults: [{ path: "scores.listens", code: "input.required" }],
    });
    await expect(send({ ...everyStatement(2), "my-mark": 1 })).rejects.toMatchObject({
      faults: [{ path: "scores.my-mark" }],
    });
    await expect(send(everyStatement(5))).rejects.toMatchObject({ code: "input.invalid" });
    expect(await countIn(world, "feedback_round_participation")).toBe(0);
  });
});

describe("after it closed", () => {
  test("the sums are for the leader and the superior alone, by side where both are five", async () => {
    const world = await worldOfMany(6);
    const { roundId } = await startedRound(world);
    await answers(world, roundId, ["member", "personnel", "wardMember", ...world.nips]);
    world.goTo(over);
    await closeRounds.run(world.services);
    const shown = await as(world, "head", readRound, { roundId });
    // seven below, two beside: together, since two alone could be guessed
    expect(shown.closing).toMatchObject({ outcome: "merged", subordinates: 7, peers: 2 });
    expect(shown.results?.groups.map(({ group }) => group)).toEqual(["all"]);
    expect(shown.results?.groups[0]?.statements[0]?.answers).toEqual({ given: [0, 0, 0, 9], cannotSay: 0 });
    expect(shown.results?.texts.keep).toHaveLength(9);
    expect((await as(world, "camat", readRound, { roundId })).results).toEqual(shown.results);
    for (const who of ["personnel", "member", "wardMember"] as const)
      expect((await as(world, who, readRound, { roundId })).results).toBeNull();
    await expect(as(world, "auditor", readRound, { roundId })).rejects.toMatchObject({
      code: "round.unknown",
    });
    await expect(as(world, "colleague", answerRound, { roundId, scores: {} })).rejects.toMatchObject({
      code: "round.closed",
    });
  });

  test("whoever rates finds the way to it; others are told of none", async () => {
    const world = await worldOfMany(4);
    const { roundId } = await startedRound(world);
    await answers(world, roundId, ["member", ...world.nips]);
    world.goTo(over);
    await as(world, "personnel", closeRound, { roundId });
    const leaderId = world.people.head.employeeId;
    expect((await as(world, "camat", closedRoundsAbout, { leaderId })).rounds).toMatchObject([{ roundId }]);
    await expect(as(world, "member", closedRoundsAbout, { leaderId })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  });

  test("a key that is another one now: it says so and is over", async () => {
    const world = await worldOfMany(4);
    const { roundId } = await startedRound(world);
    await answers(world, roundId, world.nips);
    world.goTo(over);
    await closeRounds.run({ ...world.services, sealing: openSealing("another secret") });
    expect((await as(world, "head", readRound, { roundId })).closing?.outcome).toBe("unreadable");
    expect(await countIn(world, "feedback_round_box")).toBe(0);
  });
});

describe("what the database knows", () => {
  test("an answer leaves no record, no receipt, no news, and no word that can be read", async () => {
    const world = await worldOfMany(4);
    const { roundId } = await startedRound(world);
    const before = await everyRow(world);
    const scores = everyStatement(2);
    const call = { ...(await world.call("member")), idempotencyKey: "a key that a browser sent" };
    const words = "Sebaiknya rapat dimulai tepat waktu";
    await callProcedure(answerRound, { roundId, scores, keep: words }, call);
    const after = await everyRow(world);
    const changed = [...after].filter(([table, rows]) => rows.join() !== before.get(table)?.join());
    expect(changed.map(([table]) => table).sort()).toEqual([
      "feedback_round_box",
      "feedback_round_participation",
    ]);
    const { employeeId } = world.people.member;
    expect(after.get("feedback_round_participation")).toEqual([`(1,${roundId},${employeeId})`]);
    const all = [...after.values()].flat().join("\n");
    expect(all).not.toContain(words);
    expect(all).not.toContain(Buffer.from(words).toString("hex"));
  });

  test("the box is one value of one length, other bytes each time, and opens with the secret alone", async () => {
    const world = await worldOfMany(4);
    const { roundId } = await startedRound(world);
    const box = boxOf({ agencyId: 1, roundId }, world.services.sealing);
    const stolen = boxOf({ agencyId: 1, roundId }, openSealing("a guess"));
    const sizes = new Set<number>();
    for (const nip of world.nips) {
      await answers(world, roundId, [nip]);
      sizes.add((await sealedIn(world)).length);
    }
    expect(sizes.size).toBe(1);
    expect(await world.rows((queries) => stolen.open(queries))).toBeNull();
    const opened = await world.rows((queries) => box.open(queries));
    expect(opened).toHaveLength(4);
    expect(Object.keys(opened?.[0] ?? {}).sort()).toEqual(["keep", "scores", "side", "try"]);
  });

  test("the longest answers of everybody fit into the same length", async () => {
    const world = await worldOfMany(2);
    const { roundId } = await startedRound(world);
    const empty = (await sealedIn(world)).length;
    const long = "\u0001".repeat(500); // six bytes each as JSON
    for (const who of ["member", "colleague", "personnel", "wardMember", ...world.nips])
      await as(world, who, answerRound, { roundId, scores: everyStatement(4), keep: long, try: long });
    expect((await sealedIn(world)).length).toBe(empty);
  });

  test("who took part is forgotten with the box, and everybody is reminded alike", async () => {
    const world = await worldOfMany(4);
    const { roundId } = await startedRound(world);
    await answers(world, roundId, ["member", ...world.nips]);
    world.goTo("2026-03-22");
    await remindOfRounds.run(world.services);
    await remindOfRounds.run(world.services);
    const told = await world.rows((queries) =>
      queries
        .selectFrom("notification")
        .select("employee_id")
        .where("message", "=", "notice.round.remind")
        .execute(),
    );
    expect(told).toHaveLength(8); // each invited once, answered or not
    world.goTo(over);
    await closeRounds.run(world.services);
    await closeRounds.run(world.services);
    for (const table of ["box", "participation"] as const)
      expect(await countIn(world, `feedback_round_${table}`)).toBe(0);
    expect(await countIn(world, "feedback_round_closing")).toBe(1);
  });
});

describe("keeping a round", () => {
  test("the leader, the superior and the personnel office begin one, nobody else", async () => {
    const world = await worldOfMany(4);
    const input = { leaderId: world.people.head.employeeId, closesOn: "2026-03-24" };
    for (const who of ["member", "wardMember", "auditor", "administrator"] as const)
      await expect(as(world, who, startRound, input)).rejects.toMatchObject({
        code: "procedure.not-allowed",
      });
    const { roundId } = await as(world, "head", startRound, input);
    await expect(as(world, "camat", startRound, input)).rejects.toMatchObject({ code: "round.open-already" });
    await expect(as(world, "member", cancelRound, { roundId, reason: "x" })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
    await as(world, "head", cancelRound, { roundId, reason: "Salah hari" });
    expect(await countIn(world, "feedback_round_box")).toBe(0);
    await as(world, "camat", startRound, input);
  });

  test("a leader does not call off the round of the superior", async () => {
    const world = await worldOfMany(4);
    const input = { leaderId: world.people.head.employeeId, closesOn: "2026-03-24" };
    const { roundId } = await as(world, "camat", startRound, input);
    await expect(as(world, "head", cancelRound, { roundId, reason: "x" })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  });

  test("it is offered to whoever was invited until they have answered", async () => {
    const world = await worldOfMany(4);
    const { roundId } = await startedRound(world);
    const open = async () => (await as(world, "member", myRounds, {})).toAnswer.map((one) => one.roundId);
    expect(await open()).toEqual([roundId]);
    await answers(world, roundId, ["member"]);
    expect(await open()).toEqual([]);
    expect((await as(world, "auditor", myRounds, {})).rounds).toEqual([]);
  });

  test("a day too near or too far is a fault of the field", async () => {
    const world = await worldOfMany(4);
    const leaderId = world.people.head.employeeId;
    for (const closesOn of ["2026-03-10", "2026-03-14", "2026-05-10"])
      await expect(as(world, "head", startRound, { leaderId, closesOn })).rejects.toMatchObject({
        faults: [{ path: "closesOn" }],
      });
  });
});

type RoundTable = `feedback_round_${"box" | "participation" | "count" | "text" | "closing" | "invitation"}`;

async function countIn(world: World, table: RoundTable): Promise<number> {
  const { count } = await world.rows((queries) =>
    queries
      .selectFrom(table)
      .select((all) => all.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow(),
  );
  return count;
}

async function sealedIn(world: World): Promise<Buffer> {
  const { sealed } = await world.rows((queries) =>
    queries.selectFrom("feedback_round_box").select("sealed").executeTakeFirstOrThrow(),
  );
  return sealed;
}

/** Every row that there is, by table, as PostgreSQL prints it. */
async function everyRow(world: World): Promise<Map<string, string[]>> {
  return world.rows(async (queries) => {
    const tables = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and has_table_privilege(oid, 'select') order by relname`.execute(queries);
    const rows = new Map<string, string[]>();
    for (const { name } of tables.rows) {
      const found = await sql<{
        row: string;
      }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(queries);
      rows.set(
        name,
        found.rows.map(({ row }) => row),
      );
    }
    return rows;
  });
}
