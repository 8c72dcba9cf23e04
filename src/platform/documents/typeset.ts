import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { toString as drawQr } from "qrcode";
import { fontFiles } from "./fonts.ts";
import type { Order } from "./order.ts";
import { printableJson } from "./printable.ts";

const root = dirname(findPackageJSON("..", import.meta.url) ?? "");
const emblemPath = "/agency-emblem.png"; // exists only in the compiler, for one document
let compiler: NodeCompiler | undefined;

/**
 * Makes one PDF/A-2b, synchronously but for the QR. The compiler is made once: reading the fonts takes longer
 * than a document. Throws what the compiler says when a template is wrong or the standard is not kept.
 */
export async function typeset({ template, data, frame, verifyUrl, emblem }: Order): Promise<Uint8Array> {
  const qr = await drawQr(verifyUrl, { type: "svg", margin: 0, errorCorrectionLevel: "M" });
  const shown = { data: printableJson(data, { breakLongWords: true }), frame: printableJson(frame) };
  const inputs = {
    data: shown.data.json,
    frame: shown.frame.json,
    replaced: shown.data.replaced || shown.frame.replaced ? "yes" : "no",
    qr,
    emblem: emblem ? emblemPath : "",
  };
  compiler ??= NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: [...fontFiles()] }] });
  if (emblem) compiler.mapShadow(join(root, emblemPath), Buffer.from(emblem));
  try {
    return compiler.pdf({ mainFilePath: join(root, template), inputs }, { pdfStandard: "a-2b" });
  } finally {
    if (emblem) compiler.unmapShadow(join(root, emblemPath));
    compiler.evictCache(2); // keeps what the last documents shared (the templates, the labels), not what they differed in
  }
}
