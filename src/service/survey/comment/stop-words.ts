/** Words that say nothing of what a comment is about; as they are written, before their affixes are taken off. */
export const stopWords: ReadonlySet<string> = new Set(
  `ada adalah agar akan aku anda apa apakah atau bagi bagus baik banyak bapak bahwa belum bisa boleh buat bukan cukup dalam
  dan dapat dari dengan di dia hal hanya harap hari hingga ia ibu ini itu jadi jangan jika juga kah kakak kalau kami kamu
  karena kasih ke kepada kita kok kurang lagi lah lain lalu lebih maka masih mau mereka mohon namun nya oleh pada para pas
  pak perlu pun saat saja sama sampai sangat satu saya sebab sebagai sehingga sekali selalu semoga semua seperti sering
  serta setelah si sih sini situ sudah supaya tapi telah tentang terima terimakasih terlalu tetap tetapi tiap tidak tolong
  udah untuk waktu warga yaitu yang yg gak nggak ga tdk dgn utk krn sdh bu mas mbak a an and are as at be but for from
  good had has have i in is it me more my no not of on please so thank thanks that the they this to too very was we were
  with you your`.split(/\s+/),
);
