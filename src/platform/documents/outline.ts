import { PDFArray, type PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber } from "@cantoo/pdf-lib";

/** A bookmark: `page` counts from 0. */
export type Bookmark = { title: string; page: number };

/** Gives a PDF one level of bookmarks in place of its own (ISO 32000-1, 12.3.3). */
export function addOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = pdf;
  const outline = context.nextRef();
  const items = bookmarks.map((bookmark) => ({ ...bookmark, ref: context.nextRef() }));
  for (const [place, { title, page, ref }] of items.entries()) {
    const neighbours = { Prev: items[place - 1]?.ref, Next: items[place + 1]?.ref };
    const to = PDFArray.withContext(context);
    for (const part of [pdf.getPage(page).ref, PDFName.of("XYZ"), PDFNull, PDFNull, PDFNumber.of(0)])
      to.push(part);
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: outline, Dest: to });
    for (const [name, neighbour] of Object.entries(neighbours))
      if (neighbour) item.set(PDFName.of(name), neighbour);
    context.assign(ref, item);
  }
  const [first, last] = [items.at(0)?.ref, items.at(-1)?.ref];
  if (!first || !last) return;
  const count = PDFNumber.of(items.length);
  context.assign(outline, context.obj({ Type: "Outlines", First: first, Last: last, Count: count }));
  catalog.set(PDFName.of("Outlines"), outline);
}
