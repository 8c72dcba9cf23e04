import { expect, test } from "vitest";
import { bindPapers, pagesOf } from "./bind.ts";
import { makeDocument } from "./document.ts";
import { readPdf } from "./pdf.fixture.ts";

const agency = {
  name: "Kecamatan Plaju",
  parentName: "Pemerintah Kota Palembang",
  address: "Jalan Contoh 1",
};

function letter(code: string, text: string) {
  return makeDocument({
    template: "src/platform/documents/letter.fixture.typ",
    data: { agency, text },
    code,
    verifyUrl: `https://ampera.example/periksa/1/${code}`,
    madeOn: "2026-03-02",
    language: "id",
    title: `Surat ${code}`,
    author: "Kecamatan Plaju",
  });
}

async function threePapers() {
  const cover = { title: "Sampul", bytes: await letter("AAAA-AAAA-AAAA", "Sampul") };
  const papers = [
    { title: "Satu", bytes: await letter("BBBB-BBBB-BBBB", "Kalimat panjang. ".repeat(900)) },
    { title: "Dua — akhir", bytes: await letter("CCCC-CCCC-CCCC", "Pendek") },
  ];
  return { cover, papers };
}

test("every page is there in its order, each paper with its own code and its own page numbers", async () => {
  const { cover, papers } = await threePapers();
  const long = await pagesOf(papers[0]?.bytes ?? new Uint8Array());
  const bytes = await bindPapers(cover, papers);
  const pages = readPdf(bytes);
  expect(long).toBeGreaterThan(1);
  expect(pages).toHaveLength(1 + long + 1);
  expect(await pagesOf(bytes)).toBe(pages.length);
  expect(pages[0]?.text).toContain("AAAA-AAAA-AAAA");
  expect(pages[long]?.text).toContain(`Halaman ${long} dari ${long}`);
  expect(pages[long]?.text).toContain("BBBB-BBBB-BBBB");
  expect(pages.at(-1)?.text).toContain("CCCC-CCCC-CCCC");
});

test("it stays what an archive asks for: the standard's mark, its colour profile, and no other metadata", async () => {
  const { cover, papers } = await threePapers();
  const plain = Buffer.from(await bindPapers(cover, papers)).toString("latin1");
  expect(plain).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(plain).toContain("/GTS_PDFA1");
  expect(plain.match(/\/Type\s*\/Catalog/g)).toHaveLength(1);
  expect(plain).toMatch(/trailer[\s\S]*\/ID\s*\[/);
});

test("a reader jumps to each paper by its name", async () => {
  const { cover, papers } = await threePapers();
  const plain = Buffer.from(await bindPapers(cover, papers)).toString("latin1");
  const hex = (title: string) =>
    Buffer.from(`\ufeff${title}`, "utf16le").swap16().toString("hex").toUpperCase();
  for (const title of ["Sampul", "Satu", "Dua — akhir"]) expect(plain).toContain(`<${hex(title)}>`);
  expect(plain).toMatch(/\/Type \/Outlines[\s\S]*?\/Count 3/);
});

test("the same papers are the same file; what is no PDF is refused", async () => {
  const { cover, papers } = await threePapers();
  const [once, twice] = [await bindPapers(cover, papers), await bindPapers(cover, papers)];
  expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  await expect(bindPapers(cover, [{ title: "x", bytes: Buffer.from("<html>") }])).rejects.toThrow();
});
