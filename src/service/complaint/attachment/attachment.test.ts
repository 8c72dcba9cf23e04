import { deflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { complaintWorld } from "../complaint.fixture.ts";
import { readAttachments } from "./keep-attachments.ts";
import { readComplaintAttachment } from "./read-attachment.ts";

const author = "Mawardi Sanjaya";

/** As an office program writes it: objects in compressed streams, its maker in four places, a photo with its place. */
async function letter(
  more: (made: PDFDocument) => void = () => {},
  useObjectStreams = true,
): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const page = made.addPage([300, 200]);
  page.drawText("Surat kuasa 2026", { x: 20, y: 150, size: 14 });
  made.setAuthor(author);
  made.setTitle(`Surat ${author}`);
  const { context } = made;
  const xmp = context.stream(`<x:xmpmeta><dc:creator>${author}</dc:creator></x:xmpmeta>`, {
    Type: "Metadata",
  });
  made.catalog.set(PDFName.of("Metadata"), context.register(xmp));
  page.node.set(PDFName.of("PieceInfo"), context.obj({ Word: { Private: PDFString.of(author) } }));
  const comment = context.obj({
    ...{ Type: "Annot", Subtype: "Text", Rect: [10, 10, 30, 30], M: PDFString.of("D:20260301") },
    ...{ T: PDFHexString.fromText(author), Contents: PDFString.of("Lihat halaman ini") },
  });
  page.node.set(PDFName.of("Annots"), context.obj([context.register(comment)]));
  page.node.newXObject("Foto", context.register(photo(made)));
  made.catalog.set(PDFName.of("OpenAction"), context.obj([page.ref, "Fit"]));
  more(made);
  return made.save({ useObjectStreams });
}

const exif = Buffer.from(`Exif\0\0GPS -2.99, 104.79 ${author}`);
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
  exif,
  Buffer.from([0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xda, 0, 2, 7, 7, 0xff, 0xd9]),
]);

function photo({ context }: PDFDocument) {
  const dict = context.obj({ Type: "XObject", Subtype: "Image", Width: 1, Height: 1, Filter: "DCTDecode" });
  return PDFRawStream.of(dict, jpeg);
}

/** All that is in a file, its compressed parts unpacked: what somebody finds who looks for a name. */
async function everythingIn(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const parts = context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      object instanceof PDFRawStream && object.dict.get(PDFName.of("Filter")) === PDFName.of("FlateDecode")
        ? Buffer.from(decodePDFRawStream(object).decode()).toString("latin1")
        : object instanceof PDFRawStream
          ? Buffer.from(object.contents).toString("latin1")
          : String(object),
    );
  return [Buffer.from(bytes).toString("latin1"), ...parts].join("\n");
}

const traces = [author, PDFHexString.fromText(author).asString(), "GPS", "D:2026", "pdf-lib"];

test("a PDF whose objects lie open is cleaned as well", async () => {
  const sent = new File([new Uint8Array(await letter(() => {}, false))], "surat.pdf");
  const [kept] = await readAttachments([sent]);
  const after = await everythingIn(kept?.bytes ?? new Uint8Array());
  for (const trace of traces) expect(after).not.toContain(trace);
});

test("a compressed PDF is kept with its pages and nothing of who made it, where and when", async () => {
  const { world, ...steps } = await complaintWorld();
  const sent = await letter();
  const before = await everythingIn(sent);
  expect(before).toContain(author);
  const inInformation = PDFHexString.fromText(author).asString();
  expect(before).toContain(inInformation);
  expect(Buffer.from(sent).includes(inInformation)).toBe(false); // packed: no search in its bytes finds it
  const attachment1 = new File([new Uint8Array(sent)], `${author}.pdf`);
  const { complaintId } = await steps.lodged({ attachment1 });
  const file = await as(world, "colleague", readComplaintAttachment, { complaintId, ordinal: 1 });
  const kept = new Uint8Array(await file.arrayBuffer());
  const after = await everythingIn(kept);
  for (const trace of traces) expect(after).not.toContain(trace);
  const read = await PDFDocument.load(kept, { updateMetadata: false });
  expect(read.getPages().map((page) => page.getSize())).toEqual([{ width: 300, height: 200 }]);
  expect(after).toContain(Buffer.from("Surat kuasa 2026").toString("hex").toUpperCase()); // what is on the page
  expect(after).toContain("Lihat halaman ini");
});

const refused: Record<string, () => Promise<Uint8Array>> = {
  "runs a script": () => letter((made) => made.addJavaScript("x", "app.alert(1)")),
  "runs a script hidden in its compressed objects": () =>
    letter(({ context, catalog }) =>
      catalog.set(
        PDFName.of("OpenAction"),
        context.obj({ S: "JavaScript", JS: PDFString.of("app.alert(1)") }),
      ),
    ),
  "carries a file": () =>
    letter((made) => {
      made.context.register(made.context.stream("MZ", { Type: "EmbeddedFile" }));
    }),
  "unpacks to more than a machine holds": async () => bomb(),
  "takes too long to read": async () =>
    Buffer.from("%PDF-1.7 ".padEnd(3_000_000, `/Type${" ".repeat(5000)}`)),
  "is damaged": async () => (await letter()).subarray(0, 400),
};

function bomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(150_000_000));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from("\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\n%%EOF"),
  ]);
}

test.each(Object.entries(refused))("a PDF that %s is no attachment", async (_, made) => {
  const sent = new File([new Uint8Array(await made())], "surat.pdf");
  await expect(readAttachments([sent])).rejects.toMatchObject({
    faults: [{ path: "attachment1", code: "complaint.attachment-type" }],
  });
});
