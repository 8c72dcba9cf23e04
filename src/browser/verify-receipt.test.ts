import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("what checks a receipt comes to the browser in under 8 KB, and sends nothing: it fetches the receipt that it was led to, and the published keys", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/browser/verify-receipt.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    target: ["chrome99", "firefox97", "safari15.4"], // as scripts/setup/assets.mjs builds it
  });
  const [built] = outputFiles;
  const code = built?.contents ?? new Uint8Array();
  expect(code.length).toBeGreaterThan(5_000);
  expect(brotliCompressSync(code).length).toBeLessThan(8 * 1024);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(8 * 1024);
  expect(built?.text).not.toMatch(/\b(XMLHttpRequest|sendBeacon|WebSocket|import\()/);
  const asked = built?.text.match(/\bfetch\([^)]*\)/g) ?? [];
  expect(asked).toHaveLength(2); // the receipt, and the keys that this server publishes
  for (const fetched of asked) expect(fetched).not.toContain(","); // no body, no method
});
