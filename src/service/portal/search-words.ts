/**
 * Words that stand in most services' names or in most questions, in Indonesian and English: they tell no service from
 * another. Whoever types nothing else is still answered by them.
 */
export const genericWords: ReadonlySet<string> = wordsIn(`
  surat keterangan pengantar rekomendasi akta akte pendampingan pencatatan formulir dokumen berkas syarat persyaratan
  layanan pelayanan permohonan data kartu baru
  cara bagaimana mau ingin butuh perlu buat bikin membuat urus mengurus ngurus minta dapat ambil cari
  saya aku kami orang untuk ke di dari dan atau yang dengan pada dalam di mana apa
  letter certificate document paper papers form card reference recommendation new
  how where what can do get make to an the of for in my me need want apply application request`);

/** Words that mean the same to who looks for a service. Each row is one meaning. */
export const sameWords: readonly ReadonlySet<string>[] = [
  "pindah pindahan moving move relocate relocation",
  "rumah house home",
  "tinggal domisili domicile residence residency live living",
  "alamat address",
  "lahir kelahiran bayi birth born newborn baby",
  "meninggal kematian mati wafat almarhum death died dead deceased",
  "nikah kawin menikah pernikahan perkawinan marry married marriage wedding",
  "ktp e-ktp id identity",
  "keluarga family",
  "waris warisan heir heirs inherit inheritance",
  "tanah lahan land",
  "jual sell selling sale",
  "beli buy buying purchase",
  "bangun bangunan build building construction",
  "renovasi renovation renovate",
  "izin ijin permit permission licence license",
  "usaha bisnis business",
  "warung toko kios shop store stall",
  "miskin poor poverty",
  "polisi kepolisian police",
  "keramaian event crowd",
  "pesta hajatan acara party celebration",
  "legalisasi legalisir legalize legalise certified",
  "fotokopi copy copies photocopy",
  "bantuan hibah aid grant assistance",
  "beasiswa scholarship",
  "pinjaman kur loan credit",
  "hilang lost",
  "rusak broken damaged",
  "kota city town",
  "kerja pekerjaan job work",
].map(wordsIn);

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\s-]+/).filter((word) => word.length > 1));
}
