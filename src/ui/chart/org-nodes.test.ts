import { expect, test } from "vitest";
import { branchesOf, type OrgBranch, prunedTo, sizeOf } from "./org-nodes.ts";

const names = (branches: readonly OrgBranch[]): unknown =>
  branches.map(({ node, children }) => (children.length === 0 ? node.id : [node.id, names(children)]));

test("rows become a tree in their own order", () => {
  const rows = [
    { id: "camat", parentId: null, label: "Camat" },
    { id: "kasi", parentId: "camat", label: "Kasi" },
    { id: "sekcam", parentId: "camat", label: "Sekretaris" },
    { id: "staf", parentId: "kasi", label: "Staf" },
  ];
  expect(names(branchesOf(rows))).toEqual([["camat", [["kasi", ["staf"]], "sekcam"]]]);
});

test("a part of an organisation, cut out below its head, still shows every row", () => {
  const rows = [
    { id: "kasi", parentId: "camat", label: "Kasi" },
    { id: "staf", parentId: "kasi", label: "Staf" },
    { id: "sekcam", parentId: "camat", label: "Sekretaris" },
  ];
  expect(names(branchesOf(rows))).toEqual([["kasi", ["staf"]], "sekcam"]);
});

test("a picture of two levels leaves out what stands deeper, and counts what is left", () => {
  const rows = [
    { id: "camat", parentId: null, label: "Camat" },
    { id: "kasi", parentId: "camat", label: "Kasi" },
    { id: "staf", parentId: "kasi", label: "Staf" },
  ];
  const pruned = prunedTo(branchesOf(rows), 2);
  expect(names(pruned)).toEqual([["camat", ["kasi"]]]);
  expect(sizeOf(pruned)).toBe(2);
});
