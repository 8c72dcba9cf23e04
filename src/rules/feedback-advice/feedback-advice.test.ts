import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adviseOnFeedback, type FeedbackDraft } from "./feedback-advice.ts";

const draft = (body: string, effect = "", nextStep = ""): FeedbackDraft => ({ body, effect, nextStep });
type Row = Parameters<typeof draft>;
const first = (...of: Row) => adviseOnFeedback(draft(...of))[0]?.code;

/** What a colleague could act on tomorrow. */
const specific: readonly Row[] = [
  [
    "Senin pagi Ibu membuka loket kedua ketika antrean sampai ke pintu",
    "Dua puluh warga selesai sebelum istirahat",
    "Mohon dilakukan lagi di awal bulan",
  ],
  [
    "Saat rapat Kamis kemarin data terlambat dikirim satu jam",
    "Tim menunggu dan rapat selesai sore",
    "Coba kirim draf sehari sebelumnya",
  ],
  [
    "On Tuesday you stayed with the old man at the counter until his form was right",
    "He did not have to come back",
    "Please show the new colleague how you did it",
  ],
  [
    "Setelah kunjungan lapangan Bapak menulis notulen hari itu juga, jadi rekan langsung bisa bekerja",
    "",
    "Teruskan dengan cara yang sama",
  ],
];

/** The first hint, by what is wrong first of all. */
const toMend: readonly (readonly [string, ...Row])[] = [
  ["about-person", "Orangnya malas dan tidak mau tahu urusan warga"],
  ["about-person", "Dia sombong waktu rapat kemarin", "Rekan tidak enak", "Lebih ramah"],
  ["about-person", "Beliau tidak becus mengurus berkas warga pada hari Senin kemarin"],
  ["about-person", "You are so stubborn in the meeting about the budget yesterday"],
  ["about-person", "Pegawai yang sangat rajin dan pintar di kantor kami ini"],
  ["only-verdict", "Bagus sekali"],
  ["only-verdict", "Kerjanya sudah baik, pertahankan dan tingkatkan lagi"],
  ["only-verdict", "Sangat memuaskan, terima kasih"],
  ["only-verdict", "Well done, keep it up"],
  ["only-verdict", "Kurang baik"],
  ["too-short", "Membantu di loket"],
  ["too-short", "Helped at the counter"],
  ["always", "Berkas warga selalu terlambat sampai di meja saya pada sore hari"],
  ["always", "You never answer the letters of citizens before the afternoon meeting"],
  ["no-occasion", "Cara menjelaskan syarat kepada orang tua yang belum bisa membaca sungguh sabar"],
  ["no-effect", "Senin pagi Ibu membuka loket kedua dan berdiri di pintu", "", "Lakukan lagi"],
  ["no-next", "Senin pagi Ibu membuka loket kedua sehingga antrean cepat terurai"],
];

describe("adviseOnFeedback", () => {
  test.each(specific.map((row) => [row] as const))("praises what can be acted on: %j", (row) => {
    expect(adviseOnFeedback(draft(...row))).toEqual([{ code: "specific", severity: "praise" }]);
  });

  test.each(toMend.map(([code, ...row]) => [code, row] as const))("%s: %j", (code, row) => {
    expect(first(...row)).toBe(code);
  });

  test("a word inside another word is not that word", () => {
    expect(first("Kemalasan bukan soal; pemalasannya juga tidak ada di catatan ini")).not.toBe(
      "only-verdict",
    );
    expect(first("Baiknya berkas diterima pada Senin pagi sebelum loket dibuka untuk warga")).not.toBe(
      "only-verdict",
    );
  });

  test("says nothing while there is nothing to judge, and never more than two hints", () => {
    for (const body of ["", " ", "Bagus"]) expect(adviseOnFeedback(draft(body))).toEqual([]);
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (body, effect, nextStep) => {
        const advice = adviseOnFeedback({ body, effect, nextStep });
        expect(advice.length).toBeLessThanOrEqual(2);
        expect(new Set(advice.map(({ severity }) => severity)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("capitals, spaces and line breaks change nothing", () => {
    for (const [code, body, ...rest] of toMend)
      expect(first(`  ${body.toUpperCase().replaceAll(" ", " \n ")} `, ...rest)).toBe(code);
  });

  test("a text as long as the form takes it is read in a blink", () => {
    const started = performance.now();
    adviseOnFeedback(
      draft("selalu baik sekali ".repeat(60), "tidak pernah ".repeat(40), "cukup ".repeat(80)),
    );
    expect(performance.now() - started).toBeLessThan(100);
  });
});
