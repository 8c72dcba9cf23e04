import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { type IssuedDocument, issueDocument } from "./issue-document.ts";

let codes = 0;

const paperOf = (paper?: IssuedDocument) => paper && { ...paper, happenings: null };

async function printing(world: World, subjectId: string, content: unknown) {
  return world.database.write(1, (queries) =>
    issueDocument(queries, {
      agencyId: 1,
      kind: "plan",
      subjectId,
      content,
      by: null,
      now: world.services.clock(),
      newCode: () => `CODE-${++codes}`,
      make: async (code, madeAt) => {
        await setTimeout(100);
        return Buffer.from(`${code} ${madeAt.toISOString()}`);
      },
    }),
  );
}

test("two first prints at the same moment are one paper under one code", async () => {
  const world = await makeWorld();
  const subjectId = newId(world.services.clock());
  const [one, other] = await Promise.all([1, 2].map(() => printing(world, subjectId, { a: 1 })));
  expect(paperOf(one)).toEqual(paperOf(other));
  expect([one, other].flatMap((paper) => paper?.happenings ?? [])).toHaveLength(1);
  const rows = await world.rows((queries) => queries.selectFrom("document").select("code").execute());
  expect(rows).toEqual([{ code: one?.code }]);
});

test("printed on another day it is still the same paper; another content or subject is another", async () => {
  const world = await makeWorld();
  const subjectId = newId(world.services.clock());
  const first = await printing(world, subjectId, { a: 1 });
  world.goTo("2026-04-01");
  const again = await printing(world, subjectId, { a: 1 });
  expect([paperOf(again), again.happenings]).toEqual([paperOf(first), []]);
  const others = [
    await printing(world, subjectId, { a: 2 }),
    await printing(world, newId(world.services.clock()), { a: 1 }),
  ];
  expect(new Set([first, ...others].map(({ code }) => code)).size).toBe(3);
});
