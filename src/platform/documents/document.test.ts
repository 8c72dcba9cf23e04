import { expect, test } from "vitest";
import { type DocumentInput, makeDocument } from "./document.ts";
import { readPdf, wordsOf } from "./pdf.fixture.ts";

const agency = {
  name: "Kecamatan Plaju",
  parentName: "Pemerintah Kota Palembang",
  address: "Jalan Contoh 1",
};

function letter(text: string, more: Partial<DocumentInput> = {}): DocumentInput {
  return {
    template: "src/platform/documents/letter.fixture.typ",
    data: { agency, text },
    code: "7K3M-Q2XA-9PTD",
    verifyUrl: "https://ampera.example/periksa/1/7K3M-Q2XA-9PTD",
    madeOn: "2026-03-02",
    language: "id",
    title: "Surat uji — Ratna",
    author: "Kecamatan Plaju",
    ...more,
  };
}

test("is a PDF/A-2b on A4 with title, author and date", async () => {
  const bytes = await makeDocument(letter("Halo"));
  const plain = Buffer.from(bytes).toString("utf8");
  expect(plain).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(plain).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
  expect(plain).toMatch(/<dc:title>.*Surat uji — Ratna.*<\/dc:title>/s);
  expect(plain).toMatch(/<dc:creator>.*Kecamatan Plaju.*<\/dc:creator>/s);
  expect(plain).toContain("<xmp:CreateDate>2026-03-02");
  const [page] = readPdf(bytes);
  expect([Math.round(page?.widthPt ?? 0), Math.round(page?.heightPt ?? 0)]).toEqual([595, 842]);
});

test("has the letterhead, the page's number, and how to check it", async () => {
  const words = wordsOf(await makeDocument(letter("Halo")));
  expect(words).toContain("PEMERINTAH KOTA PALEMBANG KECAMATAN PLAJU Jalan Contoh 1");
  expect(words).toContain("Halaman 1 dari 1");
  expect(words).toContain("7K3M-Q2XA-9PTD");
  expect(words).toContain("pada 2 Maret 2026. Periksa keasliannya di https://ampera.example/periksa/1/7K3M");
});

test("numbers every page of a long document", async () => {
  const pages = readPdf(await makeDocument(letter("Kalimat panjang. ".repeat(900))));
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach(({ text }, index) => {
    expect(text).toContain(`Halaman ${index + 1} dari ${pages.length}`);
  });
});

test("the same input gives the same bytes, whatever was made in between", async () => {
  const once = await makeDocument(letter("Halo"));
  await makeDocument(letter("Lain", { madeOn: "2026-03-03" }));
  expect(Buffer.from(await makeDocument(letter("Halo"))).equals(once)).toBe(true);
});

test("what a person typed is never read as Typst", async () => {
  const typed =
    '#read("/etc/passwd") #eval("1+1") $x^2$ *tebal* _miring_ = Judul \\ [a] <b> `c` // d "e" -- ~ @f';
  expect(wordsOf(await makeDocument(letter(typed)))).toContain(typed);
});

test("title and author are words as well", async () => {
  const title = '#panic("x") $y$ </dc:title>';
  const bytes = await makeDocument(letter("Halo", { title, author: "#1" }));
  expect(wordsOf(bytes)).toContain(title);
});

test("characters without a glyph give way visibly, and the footer says so", async () => {
  const words = wordsOf(await makeDocument(letter("Zoë Ōta ≤ 1 → 漢字 😀👩‍👩‍👧")));
  expect(words).toContain("Zoë Ōta ≤ 1 → □□ □□");
  expect(words).toContain("Tanda □ menggantikan");
  expect(wordsOf(await makeDocument(letter("Biasa")))).not.toContain("□");
});

test("a very long word goes on over lines and pages instead of leaving the paper", async () => {
  const pages = readPdf(await makeDocument(letter("q".repeat(9000))));
  expect(pages.length).toBeGreaterThan(1);
  expect(
    pages
      .map((page) => page.text)
      .join("")
      .match(/q/g),
  ).toHaveLength(9000);
});

test("refuses more data than a document can hold", async () => {
  await expect(makeDocument(letter("a".repeat(1_000_001)))).rejects.toMatchObject({
    code: "document.too-large",
  });
});

test("a template and data that do not fit are refused, and the next document is made", async () => {
  const wrong = makeDocument(letter("", { data: { agency } }));
  const next = makeDocument(letter("Berikutnya"));
  await expect(wrong).rejects.toMatchObject({ code: "document.failed", facts: {} });
  expect(wordsOf(await next)).toContain("Berikutnya");
});

// 1 × 1 pixel
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNQcEgAAAFEAMELjZZCAAAAAElFTkSuQmCC",
  "base64",
);

test("an agency may print its own emblem", async () => {
  const withOwn = await makeDocument(letter("Halo", { emblem: png }));
  expect(Buffer.from(withOwn).includes("/Subtype /Image")).toBe(true);
  expect(Buffer.from(await makeDocument(letter("Halo"))).includes("/Subtype /Image")).toBe(false);
});

test("an emblem that is no PNG, or a huge one, is refused", async () => {
  const huge = Buffer.from(png);
  huge.writeUInt32BE(30_000, 16);
  for (const emblem of [Buffer.from("<svg/>"), huge, Buffer.concat([png, Buffer.alloc(300_000)])]) {
    await expect(makeDocument(letter("Halo", { emblem }))).rejects.toMatchObject({
      code: "document.emblem-unusable",
    });
  }
});
