import { PDFDocument } from "@cantoo/pdf-lib";
import { addOutline } from "./outline.ts";

/** A finished PDF, and the name under which a reader finds it in the bound file. */
export type Paper = { title: string; bytes: Uint8Array };

/**
 * Binds finished PDFs of ours into one: the cover with its own metadata and colour profile (so that it stays PDF/A-2b,
 * ISO 19005-2), then each paper's pages as they are, with their own codes, and a bookmark where each begins. The same
 * papers give the same bytes. Throws where something is no PDF.
 */
export async function bindPapers(cover: Paper, papers: readonly Paper[]): Promise<Uint8Array> {
  const bound = await PDFDocument.load(cover.bytes, { updateMetadata: false });
  const marks = [{ title: cover.title, page: 0 }];
  for (const { title, bytes } of papers) {
    const paper = await PDFDocument.load(bytes, { updateMetadata: false });
    marks.push({ title, page: bound.getPageCount() });
    for (const page of await bound.copyPages(paper, paper.getPageIndices())) bound.addPage(page);
  }
  addOutline(bound, marks);
  return bound.save({ useObjectStreams: false, addDefaultPage: false });
}

/** How many pages a PDF of ours has. */
export async function pagesOf(bytes: Uint8Array): Promise<number> {
  const paper = await PDFDocument.load(bytes, { updateMetadata: false });
  return paper.getPageCount();
}
