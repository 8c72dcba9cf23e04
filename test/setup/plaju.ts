/** People of the example who play in the tests (examples/plaju/), and the one password of them all. */
export const password = "jembatan di atas musi";

export const plaju = {
  /** Head of the agency; appraises the heads of sections and wards. */
  camat: { nip: "197601011998032001", name: "Siti Aminah, S.STP., M.Si." },
  /** Head of the section whose members play; has an agreed plan for 2026. */
  hendra: { nip: "197212202005041039", name: "Hendra Wijaya, S.IP., M.Si." },
  /** Works for the city and appraises the head of the agency. */
  sekda: { nip: "197003151994031005", name: "Ir. Burhanuddin Syarif, M.M." },
  /** Members of Hendra's section: Ratna in the middle of her year, Darto has proposed, the others begin. */
  ratna: { nip: "199107032015012031", name: "Ratna Wulandari, A.Md." },
  darto: { nip: "198501072009021005", name: "Darto Prasetyo" },
  arif: { nip: "197903122014041040", name: "M. Arif Rahman" },
  yuni: { nip: "199404142022212014", name: "Yuni Astuti, S.Kom." },
  /** Personnel officer and administrator. */
  endang: { nip: "197605122000032015", name: "Endang Suryani, S.IP., M.Si." },
  auditor: { nip: "199005122014122035", name: "Dewi Lestari, S.A.P." },
  /** Works under another head: a stranger to Hendra's section. */
  lina: { nip: "198804262019122003", name: "Lina Marlina" },
  /** Ahli Pertama in grade III/b, and the head of his section. */
  galih: { nip: "199506112017121019", name: "Galih Permana, S.Kom." },
  joko: { nip: "198305072007041004", name: "Joko Susilo, S.IP., M.Si." },
  /** Head of another section, who stands in for Hendra. */
  herman: { nip: "197203272004011017", name: "Herman Syahputra, S.E." },
  kurnia: { nip: "198012142003021006", name: "Kurnia Sandi, S.H." },
} as const;

export type Person = { readonly nip: string; readonly name: string };

/** The example's today, unless a test goes elsewhere: eleven months of its story have happened. */
export const exampleDay = "2026-11-24";
/** It was furnished the day before, so that what a test does comes after what was there. */
export const furnishedOn = "2026-11-23";
