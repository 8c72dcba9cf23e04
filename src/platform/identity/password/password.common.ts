/**
 * What people here and everywhere build a password from when they have to: words of the common leaks, of the
 * office, of the place and of the keyboard. A password made only of these and of numbers is refused.
 */
export const commonPieces: readonly string[] = `
password passwort passw passwd sandi katasandi rahasia secret kunci login masuk signin admin administrator
root user pengguna guest test tester testing contoh demo default changeme gantipassword letmein welcome
selamat datang pagi siang malam halo hello
iloveyou love cinta sayang kamu aku mama papa ibu ayah anak keluarga bahagia semangat sukses
bismillah alhamdulillah assalamualaikum allah muhammad tuhan yesus amin
indonesia merdeka garuda pancasila nusantara jakarta bandung surabaya medan palembang plaju sumsel sriwijaya
musi ampera jawa sumatera bali kota kecamatan kelurahan kabupaten provinsi negara republik pemerintah
pegawai negeri sipil asn pns pppk bkn bkd bkpsdm kinerja ekinerja skp camat lurah kantor dinas kerja
januari februari maret april mei juni juli agustus september oktober november desember
senin selasa rabu kamis jumat sabtu minggu
monkey dragon master shadow sunshine princess football baseball superman batman pokemon naruto persija
qwertyuiop qwerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv poiuytrewq lkjhgfdsa mnbvcxz
qazwsxedc qazwsx wsxedc 1qaz2wsx3edc 1qaz 2wsx 3edc 4rfv q1w2e3r4t5y6 q1w2e3r4 1q2w3e4r5t6y 1q2w3e4r 1q2w3e q1w2e3
abc123 abcd1234 a1b2c3d4 aa112233 112233 123123 121212 131313 696969 12345 123456 1234567 12345678 123456789 1234567890
`
  .trim()
  .split(/\s+/);
