import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("advice comes to the browser in under 6 KB, rules and all, without the words", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/browser/advice.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  expect(code.length).toBeGreaterThan(1000);
  expect(brotliCompressSync(code).length).toBeLessThan(6 * 1024);
});
