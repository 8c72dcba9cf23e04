/** What lies in an archive of this log, and how anybody checks it with nothing but the specifications. */
export function archiveReadMe(origin: string): string {
  return `# ${origin}\n\n${explanation}`;
}

/** In both languages: an archive outlives the server and the reader's settings. */
const explanation = `**Berisi data pribadi.** \`openings.jsonl\` memuat nama, penilaian, dan keputusan. Simpan seperti berkas kepegawaian.
**Holds personal data.** \`openings.jsonl\` holds names, ratings and decisions. Keep it as you keep personnel files.

## Isi

| berkas | isi |
|---|---|
| \`checkpoint\` | titik periksa: nama log, banyaknya entri, hash akar (Base64), tanda tangan (C2SP signed-note, tlog-checkpoint) |
| \`keys\` | kunci pemeriksa, satu baris satu kunci, yang terbaru paling bawah. Bandingkan dengan yang Anda terima dari sumber lain |
| \`tile/entries/…\` | entri log, 256 per berkas; tiap entri didahului panjangnya dalam 2 bita, big-endian (C2SP tlog-tiles) |
| \`tile/<tingkat>/…\` | hash pohon, 256 per berkas, masing-masing 32 bita (C2SP tlog-tiles) |
| \`openings.jsonl\` | satu baris JSON per entri, urut: \`index\`, \`content\`, dan \`salt\`; catatan yang sudah dihapus hanya \`index\` dan \`erased\` |

## Cara memeriksa

Dengan Ampera, tanpa jaringan dan tanpa basis data: \`ampera ledger verify --archive <folder ini>\`. Tambahkan titik periksa
lama yang Anda simpan: \`ampera ledger verify titik-periksa-lama … --archive <folder ini>\`.

Tanpa Ampera, hanya dengan spesifikasi:

1. Hash daun tiap entri: SHA-256(0x00 ‖ entri). Simpul: SHA-256(0x01 ‖ kiri ‖ kanan). Akar menurut RFC 9162 §2.1.1 harus sama
   dengan baris ketiga \`checkpoint\`.
2. Tanda tangan terakhir \`checkpoint\`: Ed25519 atas teks sampai dan termasuk baris akhir sebelum baris kosong, dengan kunci
   yang disebut entri terakhir berjenis \`{"key":…,"type":"key"}\`. Entri 0 menyebut kunci pertama; setiap kunci berikutnya
   (\`"reason":"rotated"\`) ditandatangani kunci sebelumnya atas entri yang sama dengan \`"signature":null\`. \`"lost"\`: kunci lama
   hilang, jadi tidak ada tanda tangan; tanyakan kepada instansi.
3. Entri \`{"commitment":"…","type":"record"}\`: \`commitment\` = Base64 dari SHA-256(salt ‖ content), salt dibaca dari Base64,
   content ditulis sebagai JSON kanonik (RFC 8785).
4. Catatan yang dihapus (UU 27/2022) disebut dalam \`facts.records[].id\` sebuah catatan berjenis \`record.erased\` sesudahnya.
5. Titik periksa lama dari log yang sama harus menjadi awal pohon ini: akar dari sekian entri pertama harus sama.

## What is in it

| file | holds |
|---|---|
| \`checkpoint\` | the log's name, its number of entries, the root hash (Base64), signatures (C2SP signed-note, tlog-checkpoint) |
| \`keys\` | verifier keys, one a line, the newest last. Compare them with what you were given by somebody else |
| \`tile/entries/…\` | the entries, 256 a file, each led by its length in 2 bytes, big-endian (C2SP tlog-tiles) |
| \`tile/<level>/…\` | the hashes of the tree, 256 a file, 32 bytes each (C2SP tlog-tiles) |
| \`openings.jsonl\` | a line of JSON an entry, in order: \`index\`, \`content\` and \`salt\`; of an erased record only \`index\` and \`erased\` |

## How to check it

With Ampera, without network or database: \`ampera ledger verify --archive <this folder>\`. Add older checkpoints that you
kept: \`ampera ledger verify older-checkpoint … --archive <this folder>\`.

Without Ampera, from the specifications alone:

1. Leaf hash of an entry: SHA-256(0x00 ‖ entry). Node: SHA-256(0x01 ‖ left ‖ right). The root by RFC 9162 §2.1.1 must be the
   third line of \`checkpoint\`.
2. The signature of \`checkpoint\`: Ed25519 over its text up to and with the line end before the blank line, by the key that the
   last entry of the form \`{"key":…,"type":"key"}\` names. Entry 0 names the first key; each later one (\`"reason":"rotated"\`) is
   signed by the key before it over the same entry with \`"signature":null\`. \`"lost"\`: the old key was lost and nobody could
   sign; ask the agency.
3. An entry \`{"commitment":"…","type":"record"}\`: \`commitment\` = Base64 of SHA-256(salt ‖ content), the salt read from Base64,
   the content written as canonical JSON (RFC 8785).
4. An erased record (UU 27/2022) is named in \`facts.records[].id\` of a later record of kind \`record.erased\`.
5. An older checkpoint of the same log must be the beginning of this tree: the root of so many first entries must be its root.
`;
