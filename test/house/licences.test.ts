import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const permissive =
  /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Zlib|Python-2\.0|OFL-1\.1|PostgreSQL|ICU|OpenSSL)$/;
const shareAlikeByFile = /^MPL-2\.0$/;

const page = readFileSync("docs/licences.md", "utf8");
const rows = [...page.matchAll(/^\| (.+?) \| (.*?) \| (.+?) \| (runs|tests) \|$/gm)].map(
  ([, name, , licence = "", use]) => ({
    name,
    terms: licence.split(/[()\s]+|\bAND\b|\bOR\b/).filter(Boolean),
    use,
  }),
);

test("docs/licences.md is what package-lock.json says; write it anew with: node scripts/licences.mjs", () => {
  const code = 'import { licencesPage } from "./scripts/licences.mjs"; process.stdout.write(licencesPage());';
  const generated = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    encoding: "utf8",
  });
  expect(page).toBe(generated);
  expect(rows.length).toBeGreaterThan(100);
});

test("all of it may be used, changed and passed on by anybody", () => {
  const forbidden = rows.filter(({ terms, use }) =>
    terms.some((term) => !permissive.test(term) && !(use === "tests" && shareAlikeByFile.test(term))),
  );
  expect(forbidden).toEqual([]);
});
