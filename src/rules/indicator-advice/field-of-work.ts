/**
 * The fields of work of a district office, each with the words that give it away, so that an example can come
 * from the writer's own work. The first field wins a tie: those that are narrower stand before the wider.
 */
const keywords = [
  ["complaints", "pengaduan|aduan|keluhan|lapor!|sp4n|laporan warga|complaint"],
  [
    "welfare",
    "kesejahteraan sosial|bansos|bantuan sosial|dtks|dtsen|pkh|bpnt|lansia|disabilitas|stunting|miskin|sktm|social aid|welfare",
  ],
  [
    "archives",
    "arsip|kearsipan|persuratan|surat masuk|surat keluar|naskah dinas|disposisi|agenda surat|archiv|filing",
  ],
  [
    "population",
    "kependudukan|ktp|kartu keluarga|\\bkk\\b|\\bakta\\b|\\bnik\\b|dukcapil|adminduk|pindah|kelahiran|kematian|population|civil regist",
  ],
  [
    "letters",
    "surat keterangan|surat pengantar|ahli waris|\\bwaris\\b|domisili|\\bsku\\b|legalisasi|paten\\b|loket|\\bizin\\b|rekomendasi|nikah|certificate|permit|letter",
  ],
  [
    "finance",
    "keuangan|anggaran|\\bspj\\b|belanja|serapan|bendahara|\\bkas\\b|pajak|retribusi|\\bpbb\\b|\\baset\\b|\\bgaji\\b|budget|financ|spending",
  ],
  [
    "planning",
    "perencanaan|renja|renstra|musrenbang|lkjip|lakip|sakip|\\brka\\b|evaluasi program|monev|planning|\\bplans?\\b",
  ],
  [
    "order",
    "ketenteraman|ketentraman|ketertiban|trantib|linmas|siskamling|satpol|\\bpkl\\b|patroli|banjir|bencana|konflik|public order|security",
  ],
  [
    "empowerment",
    "pemberdayaan|\\bpkk\\b|umkm|karang taruna|posyandu|gotong royong|lpmk|swadaya|kader|bank sampah|empower",
  ],
  [
    "personnel",
    "kepegawaian|pegawai|\\bpns\\b|\\basn\\b|\\bpppk\\b|absensi|presensi|kehadiran|\\bcuti\\b|pangkat|\\bskp\\b|diklat|pelatihan|disiplin|\\bapel\\b|\\bjp\\b|personnel|staff|training|attendance",
  ],
] as const;

export type FieldOfWork = (typeof keywords)[number][0] | "general";

const patterns = keywords.map(([field, words]) => [field, new RegExp(words, "g")] as const);

/** The field of work that most words of `text` (lower case) point to; "general" when none does. */
export function fieldOfWork(text: string): FieldOfWork {
  let best: FieldOfWork = "general";
  let most = 0;
  for (const [field, pattern] of patterns) {
    const found = text.match(pattern)?.length ?? 0;
    if (found > most) [best, most] = [field, found];
  }
  return best;
}
