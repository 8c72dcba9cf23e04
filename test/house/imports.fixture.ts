/** A small house that keeps every import rule: text by path. */
export const goodTree: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({
    name: "house",
    type: "module",
    imports: { "#*": "./src/*" },
    dependencies: { hono: "1.0.0", pg: "1.0.0" },
    devDependencies: { vitest: "1.0.0" },
  }),
  ...aPackage("hono"),
  ...aPackage("pg"),
  ...aPackage("vitest"),
  ...aPackage("stray"),
  "src/rules/a.ts": "export const rule = 1;",
  "src/statistics/a.ts": 'export { rule } from "#rules/a.ts";',
  "src/ledger/proof/a.ts": "export const proof = 1;",
  "src/ledger/log/a.ts":
    'import { proof } from "#ledger/proof/a.ts"; import "#platform/http/a.ts"; export const log = proof;',
  "src/platform/database/a.ts":
    'import pg from "pg"; import { rule } from "#statistics/a.ts"; export const database = [pg, rule];',
  "src/platform/http/a.ts":
    'import hono from "hono"; import "#platform/database/a.ts"; export type Http = typeof hono;',
  "src/platform/circle/a.ts": "export const a = 1;",
  "src/ui/a.tsx": 'import type { Http } from "#platform/http/a.ts"; export const Page = (_: Http) => <p />;',
  "src/organisation/unit/unit.ts": 'import "#platform/database/a.ts"; export const unit = 1;',
  "src/organisation/index.ts": 'export * from "./unit/unit.ts";',
  "src/organisation/pages.tsx":
    'import hono from "hono"; import "./unit/unit.ts"; import "#ui/a.tsx"; export const pages = hono;',
  "src/appraisal/plan/plan.ts": 'import { unit } from "#organisation/index.ts"; export const plan = unit;',
  "src/appraisal/index.ts": 'export * from "./plan/plan.ts";',
  "src/appraisal/procedures.ts": 'export * from "./plan/plan.ts";',
  "src/appraisal/plan/plan.test.ts":
    'import "vitest"; import "./plan.ts"; import "#organisation/unit/unit.ts";',
  "src/doors/a.ts":
    'import hono from "hono"; import { unit } from "#organisation/index.ts"; export const door = [hono, unit];',
  "src/browser/a.ts":
    'import { rule } from "#rules/a.ts"; import { proof } from "#ledger/proof/a.ts"; export const shown = [rule, proof];',
  "src/app.ts":
    'import "#organisation/pages.tsx"; import "#appraisal/procedures.ts"; import "#appraisal/index.ts"; import "#doors/a.ts"; import "#ledger/log/a.ts"; import "#platform/circle/a.ts"; export const app = 1;',
  "src/main.ts": 'import { app } from "./app.ts"; export const main = app;',
};

/** One breach of each rule, added to the good tree; the first file named is the one to be found. */
export const breaches: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "ground-is-pure": { "src/rules/a.ts": 'import "node:fs"; export const rule = 1;' },
  "proof-stands-alone": {
    "src/ledger/proof/a.ts": 'import { rule } from "#rules/a.ts"; export const proof = rule;',
  },
  "ledger-knows-no-subject": {
    "src/ledger/log/a.ts": 'import { unit } from "#organisation/index.ts"; export const log = unit;',
  },
  "platform-knows-no-subject": {
    "src/platform/http/a.ts": 'import type { Page } from "#ui/a.tsx"; export type Http = typeof Page;',
  },
  "measures-know-no-subject": {
    "src/measures/a.ts": 'import { unit } from "#organisation/index.ts"; export const measured = unit;',
  },
  "ui-knows-no-slice": {
    "src/ui/a.tsx": 'import { unit } from "#organisation/index.ts"; export const Page = () => <p>{unit}</p>;',
  },
  "browser-stands-alone": { "src/browser/a.ts": 'import "#platform/database/a.ts";' },
  "browser-has-no-node": { "src/browser/a.ts": 'import "node:fs";' },
  "slice-by-its-door": {
    "src/appraisal/plan/plan.ts":
      'import { unit } from "#organisation/unit/unit.ts"; export const plan = unit;',
  },
  "doors-mount-slices": { "src/main.ts": 'import "./app.ts"; import "#organisation/unit/unit.ts";' },
  "organisation-is-the-ground-of-slices": {
    "src/organisation/unit/unit.ts":
      'import type { plan } from "#appraisal/index.ts"; export const unit: typeof plan = 1;',
  },
  "doors-are-for-the-root": {
    "src/ui/a.tsx": 'import { door } from "#doors/a.ts"; export const Page = () => <p>{door}</p>;',
  },
  "nothing-imports-the-root": {
    "src/doors/a.ts": 'import { app } from "../app.ts"; export const door = app;',
  },
  "hono-at-the-doors": {
    "src/appraisal/plan/plan.ts": 'import type { Hono } from "hono"; export type plan = Hono;',
  },
  "postgres-in-one-place": { "src/doors/a.ts": 'import pg from "pg"; export const door = pg;' },
  "no-tests-in-the-product": {
    "src/appraisal/plan/plan.ts": 'import "./plan.test.ts"; export const plan = 1;',
  },
  "no-tools-in-the-product": { "src/doors/a.ts": 'import vitest from "vitest"; export const door = vitest;' },
  "nothing-unlisted": { "src/doors/a.ts": 'import stray from "stray"; export const door = stray;' },
  "everything-resolves": {
    "src/doors/a.ts": 'import absent from "#doors/absent.ts"; export const door = absent;',
  },
  "no-circle": {
    "src/platform/circle/a.ts": 'import type { B } from "./b.ts"; export type A = B | 1;',
    "src/platform/circle/b.ts": 'import type { A } from "./a.ts"; export type B = A | 2;',
  },
  "no-orphan": { "src/platform/alone.ts": "export const alone = 1;" },
  "nothing-unused": {
    "src/platform/unused.ts": 'import "#rules/a.ts"; export const unused = 1;',
    "src/platform/unused.test.ts": 'import "./unused.ts";',
  },
};

function aPackage(name: string): Record<string, string> {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
    [`node_modules/${name}/index.js`]: "module.exports = {};",
  };
}
