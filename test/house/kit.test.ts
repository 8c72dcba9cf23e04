import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("src/ui/README.md", "utf8");
const rows = readme
  .split("\n")
  .filter((line) => /^\| (`|component)/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

test("the kit lists each component once, under one head a table, and names files that are there", () => {
  const names = rows.map(([, name]) => name).filter((name) => name !== "component");
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const tables = readme
    .split(/^## /m)
    .map((part) => part.split("\n").filter((line) => line.startsWith("| component")));
  expect(tables.filter((heads) => heads.length > 1)).toEqual([]);
  const folders = ["page", "layout", "form", "table", "chart"];
  const files = new Set(folders.flatMap((folder) => readdirSync(`src/ui/${folder}`)));
  const named = rows.flatMap(([, name, file = ""]) => (name?.startsWith("`") ? file.split(", ") : []));
  expect(
    named.filter((file) => /^[a-z-]+$/.test(file) && !files.has(`${file}.tsx`) && !files.has(`${file}.ts`)),
  ).toEqual([]);
});

test("every picture and table that a page can use stands in the kit", () => {
  const inside = new Set(["NineHead", "OrgPicture", "RiverLong", "RiverShort", "Water"]); // of a picture, not of a page
  const exported = ["chart", "table"].flatMap((folder) =>
    readdirSync(`src/ui/${folder}`)
      .filter((file) => file.endsWith(".tsx") && !file.includes(".test."))
      .flatMap((file) => [
        ...readFileSync(`src/ui/${folder}/${file}`, "utf8").matchAll(/^export const ([A-Z]\w+) = \(/gm),
      ])
      .map(([, name = ""]) => name),
  );
  expect(exported.filter((name) => !inside.has(name) && !readme.includes(`\`${name}\``))).toEqual([]);
});
