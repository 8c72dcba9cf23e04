import { describe, expect, test } from "vitest";
import {
  type Chain,
  headWords,
  memberWords,
  satisfied,
  worldWithChain,
} from "#appraisal/cascade/cascade.fixture.ts";
import { cascadePages } from "#appraisal/cascade/cascade.pages.ts";
import { shareDraft } from "#appraisal/cascade/matrix/share-draft.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { readBranch } from "./read-branch.ts";

const open = (): Promise<Chain> =>
  worldWithChain((world, { planId }) => as(world, "head", shareDraft, { planId }));

describe("one's own branch", () => {
  test("goes from a person's result over the head's up to the agency's goal", async () => {
    const { world, head, member, goalId, unitGoalId } = await open();
    const branch = await as(world, "member", readBranch, {});
    expect(branch.results).toMatchObject([
      { resultId: head.resultId, level: -1, name: world.people.head.name, standing: "draft" },
      { resultId: member.resultId, level: 0, how: "indirect" },
    ]);
    expect(branch.goals.map((goal) => goal.goalId)).toEqual([goalId, unitGoalId]);
    const { html } = await visits(world, cascadePages).get("member", "/peran-hasil");
    const list = html.slice(html.indexOf("<ol"));
    const places = [headWords, "Surat selesai pada hari yang sama", satisfied].map((words) =>
      list.indexOf(words),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test("shows a head who works for the own results", async () => {
    const { world, member } = await open();
    const { results } = await as(world, "head", readBranch, {});
    expect(results.at(-1)).toMatchObject({ resultId: member.resultId, level: 1, statement: memberWords });
  });

  test("of somebody else is for who heads them and for readers of the year", async () => {
    const { world } = await open();
    const { employeeId } = world.people.member;
    for (const who of ["head", "camat", "auditor"] as const)
      expect((await as(world, who, readBranch, { employeeId })).isMine).toBe(false);
    for (const who of ["colleague", "wardMember"] as const)
      await expect(as(world, who, readBranch, { employeeId })).rejects.toMatchObject({
        code: "cascade.matrix-unknown",
      });
  });
});
