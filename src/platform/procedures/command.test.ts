import { expect, test } from "vitest";
import { z } from "zod";
import { callProcedure } from "#platform/http/ask.ts";
import { makeWorld } from "#test/setup/world.ts";
import { command } from "./command.ts";
import { expectRevision } from "./revision.ts";

let runs = 0;

/** Renames the agency: the smallest command with rows of its own. */
const rename = (options: { after?: () => void; silent?: boolean } = {}) =>
  command({
    name: "agency.rename",
    route: { method: "POST", path: "/agency/name", summary: "Rename", tags: ["agency"] },
    who: ["personnel"],
    input: z.object({ place: z.string().min(1).max(50), seen: z.number().default(1) }),
    output: z.object({ times: z.number() }),
    load: async () => ({ revision: 1 }),
    may: ({ input }) => input.place !== "forbidden",
    run: async ({ queries, agencyId, input, facts, record, notify, actor }) => {
      expectRevision(facts.revision, input.seen);
      await queries
        .updateTable("agency")
        .set({ place: input.place })
        .where("agency_id", "=", agencyId)
        .execute();
      if (!options.silent)
        record({
          kind: "agency.renamed",
          subject: { kind: "agency", id: "1" },
          facts: { place: input.place },
        });
      notify({ to: actor?.employeeId ?? "", message: "flash.signed-out", facts: {}, href: "/" });
      options.after?.();
      return { times: ++runs };
    },
  });

const left = async ({ rows }: Awaited<ReturnType<typeof makeWorld>>) =>
  rows(async (queries) => ({
    place: (await queries.selectFrom("agency").select("place").executeTakeFirstOrThrow()).place,
    events: await queries.selectFrom("event").select(["kind", "actor_id", "procedure"]).execute(),
    notices: (await queries.selectFrom("notification").select("message").execute()).length,
  }));

test("rows, record and notice come together, in the actor's name", async () => {
  const world = await makeWorld();
  const call = await world.call("personnel");
  await callProcedure(rename(), { place: "Seberang Ulu" }, call);
  expect(await left(world)).toEqual({
    place: "Seberang Ulu",
    events: [
      { kind: "agency.renamed", actor_id: world.people.personnel.employeeId, procedure: "agency.rename" },
    ],
    notices: 1,
  });
});

test("a fault after the rows were written leaves nothing behind", async () => {
  const world = await makeWorld();
  const failing = rename({
    after: () => {
      throw new Error("the power went out");
    },
  });
  await expect(callProcedure(failing, { place: "X" }, await world.call("personnel"))).rejects.toThrow();
  expect(await left(world)).toEqual({ place: "Palembang", events: [], notices: 0 });
});

test("a command that keeps no record is a mistake, and writes nothing", async () => {
  const world = await makeWorld();
  await expect(
    callProcedure(rename({ silent: true }), { place: "X" }, await world.call("personnel")),
  ).rejects.toThrow("recorded nothing");
  expect((await left(world)).place).toBe("Palembang");
});

test.each([
  ["somebody without the role", "member", "procedure.not-allowed"],
  ["nobody", null, "procedure.sign-in-needed"],
] as const)("%s is refused before anything is read", async (_, who, code) => {
  const world = await makeWorld();
  const call = who ? await world.call(who) : world.unsigned;
  await expect(callProcedure(rename(), { place: "X" }, call)).rejects.toMatchObject({ code });
});

test("the subject decides too", async () => {
  const world = await makeWorld();
  await expect(
    callProcedure(rename(), { place: "forbidden" }, await world.call("personnel")),
  ).rejects.toMatchObject({ code: "procedure.not-allowed" });
});

test("input over its limits names the field", async () => {
  const world = await makeWorld();
  const call = await world.call("personnel");
  await expect(callProcedure(rename(), { place: "" }, call)).rejects.toMatchObject({
    code: "input.invalid",
    faults: [{ path: "place", code: "input.required" }],
  });
});

test("what somebody saw before another changed it is a conflict", async () => {
  const world = await makeWorld();
  await expect(
    callProcedure(rename(), { place: "X", seen: 7 }, await world.call("personnel")),
  ).rejects.toMatchObject({
    code: "procedure.changed-meanwhile",
    facts: { seen: 7, current: 1 },
  });
});

test("sent twice with one key it does once and answers the same; at the same moment too", async () => {
  const world = await makeWorld();
  const call = { ...(await world.call("personnel")), idempotencyKey: "form-drawn-once" };
  const procedure = rename();
  const answers = await Promise.all([1, 2, 3].map(() => callProcedure(procedure, { place: "Plaju" }, call)));
  expect(new Set(answers.map((answer) => answer.times)).size).toBe(1);
  expect((await left(world)).events).toHaveLength(1);
});

test("one key for two different things is refused", async () => {
  const world = await makeWorld();
  const call = { ...(await world.call("personnel")), idempotencyKey: "form-drawn-once" };
  await callProcedure(rename(), { place: "A" }, call);
  await expect(callProcedure(rename(), { place: "B" }, call)).rejects.toMatchObject({
    code: "procedure.key-used-differently",
  });
});

test("a refused command frees its key: the mended form may use it again", async () => {
  const world = await makeWorld();
  const call = { ...(await world.call("personnel")), idempotencyKey: "form-drawn-once" };
  await expect(callProcedure(rename(), { place: "A", seen: 2 }, call)).rejects.toThrow();
  await expect(callProcedure(rename(), { place: "A" }, call)).resolves.toBeTruthy();
});

test("a key that is too short to be one's own is refused, not taken for another's", async () => {
  const world = await makeWorld();
  const call = { ...(await world.call("personnel")), idempotencyKey: "1" };
  await expect(callProcedure(rename(), { place: "A" }, call)).rejects.toMatchObject({
    code: "procedure.key-unusable",
  });
});
