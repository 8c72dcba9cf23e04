import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "esbuild";
import { root } from "./paths.mjs";
import { filesUnder } from "./sources.mjs";

const styles = ["src/ui/styles/app.css", "src/ui/styles/public.css"];

/**
 * What a browser loads: each top-level file of src/browser, and the style sheets with their fonts. Names carry a
 * hash of the content, so that they can be cached for ever; manifest.json tells "app.css" → "app-3F2A….css".
 */
export async function bundleAssets(folder) {
  const scripts = filesUnder("src/browser").filter((path) => /^src\/browser\/[^/]+\.ts$/.test(path));
  const sheets = styles.flatMap(filesUnder);
  const built = await build({
    absWorkingDir: root,
    entryPoints: [...scripts, ...sheets],
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    outdir: folder,
    bundle: true,
    minify: true,
    metafile: true,
    format: "esm",
    target: ["chrome99", "firefox97", "safari15.4"],
    loader: { ".woff2": "file", ".woff": "file", ".svg": "file", ".png": "file" },
    logLevel: "warning",
  });
  const outputs = Object.entries(built.metafile.outputs).map(([path, output]) => [
    logicalName(output, path),
    path,
  ]);
  const manifest = Object.fromEntries(outputs.map(([name, path]) => [name, basename(path)]).sort());
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await Promise.all(outputs.map(([, path]) => precompress(join(root, path))));
}

function logicalName({ entryPoint, inputs }, path) {
  const source = entryPoint ?? Object.keys(inputs)[0] ?? path;
  return basename(source).replace(/\.ts$/, ".js");
}

/** Beside each file, once, as small as it gets; fonts and pictures are compressed already. */
async function precompress(file) {
  if (!/\.(js|css|svg)$/.test(file)) return;
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}
