import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { appraisalPages } from "#appraisal/pages.ts";
import { documentCheckPages } from "#doors/document-check.tsx";
import { receiptCheckPages } from "#doors/receipt-check.tsx";
import { measurePages } from "#measures/page/measure.pages.tsx";
import { organisationPages } from "#organisation/pages.ts";
import type { PageEnv } from "#platform/http/page-env.ts";
import { servicePages } from "#service/pages.ts";

const pages = new Hono<PageEnv>();
for (const mount of [
  ...[appraisalPages, organisationPages, servicePages, measurePages],
  ...[documentCheckPages, receiptCheckPages],
])
  mount(pages);
const known = pages.routes
  .filter(({ method }) => method === "GET")
  .map(({ path }) => path.split("/").map((part) => (part.startsWith(":") ? "*" : part)));

/** Whether there is a page at "/periode/{tahun}/akhir"; what stands in braces is any name. */
function isThere(address: string): boolean {
  const parts = address.split("/");
  return known.some(
    (route) => route.length === parts.length && route.every((part, at) => part === "*" || part === parts[at]),
  );
}

test.each(["docs/pasal.md", "docs/panduan.md"])("every address that %s names leads to a page", (file) => {
  const named = [...readFileSync(file, "utf8").matchAll(/`(\/[^`\s]*)`/g)].map(([, address = ""]) => address);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((address) => !isThere(address))).toEqual([]);
});
