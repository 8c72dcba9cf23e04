import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

/** The same way as scripts/setup/assets.mjs builds them. */
async function bundled(name: string): Promise<{ css: string; packedBytes: number; files: string[] }> {
  const { outputFiles } = await build({
    entryPoints: [`src/ui/styles/${name}`],
    outdir: "out",
    bundle: true,
    minify: true,
    write: false,
    target: ["chrome99", "firefox97", "safari15.4"],
    loader: { ".woff2": "file" },
  });
  const css = outputFiles.find((file) => file.path.endsWith(".css"))?.text ?? "";
  const files = outputFiles.map((file) => file.path);
  return { css, packedBytes: brotliCompressSync(css).length, files };
}

describe.each([
  ["app.css", 20_000, 1],
  ["public.css", 18_000, 0],
])("%s", (name, packedBytesMax, fonts) => {
  test("is small enough for a slow phone, with no more fonts than it needs", async () => {
    const { packedBytes, files } = await bundled(name);
    expect(packedBytes).toBeLessThan(packedBytesMax);
    expect(files.filter((file) => file.endsWith(".woff2"))).toHaveLength(fonts);
  });

  test("uses no token that nobody defines, and prints", async () => {
    const { css } = await bundled(name);
    const used = [...css.matchAll(/var\((--am-[a-z-]+)\)/g)].map(([, token]) => token);
    const missing = new Set(used.filter((token) => !css.includes(`${token}:`)));
    expect([...missing]).toEqual([]);
    expect(css).toContain("@media print");
  });
});
