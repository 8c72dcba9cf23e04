import type { RoleGrant } from "#platform/identity/roles.ts";

/** Kecamatan Plaju in small; all people are invented. The order is the order of the rows. */
export const worldUnits = {
  district: { name: "Kecamatan Plaju", parent: null },
  services: { name: "Seksi Pelayanan Umum", parent: "district" },
  staff: { name: "Subbagian Umum dan Kepegawaian", parent: "district" },
  ward: { name: "Kelurahan Plaju Ilir", parent: "district" },
} as const;

export const worldPositions = {
  camat: { title: "Camat Plaju", unit: "district", kind: "administrator", leads: true, above: null },
  head: {
    title: "Kepala Seksi Pelayanan Umum",
    unit: "services",
    kind: "pengawas",
    leads: true,
    above: "camat",
  },
  member: { title: "Pengelola Layanan", unit: "services", kind: "pelaksana", leads: false, above: "head" },
  colleague: {
    title: "Pengadministrasi Perkantoran",
    unit: "services",
    kind: "pelaksana",
    leads: false,
    above: "head",
  },
  personnel: {
    title: "Kepala Subbagian Umum dan Kepegawaian",
    unit: "staff",
    kind: "pengawas",
    leads: true,
    above: "camat",
  },
  administrator: {
    title: "Pranata Komputer Terampil",
    unit: "staff",
    kind: "terampil",
    leads: false,
    above: "personnel",
  },
  /** Vacant: whoever works below is appraised one step further up. */
  lurah: { title: "Lurah Plaju Ilir", unit: "ward", kind: "pengawas", leads: true, above: "camat" },
  wardMember: {
    title: "Penata Layanan Kelurahan",
    unit: "ward",
    kind: "pelaksana",
    leads: false,
    above: "lurah",
  },
} as const;

/** Each holds the position of the same key since 2024; the auditor holds none. */
export const worldPeople = {
  camat: { nip: "197504122000032001", name: "Siti Aminah, S.STP., M.Si.", status: "PNS", grade: "IV/a" },
  head: { nip: "198012152005011002", name: "Hendra Wijaya, S.Sos.", status: "PNS", grade: "III/d" },
  member: { nip: "199003152015042001", name: "Ratna Wulandari, A.Md.", status: "PNS", grade: "II/d" },
  colleague: { nip: "199208202022211003", name: "Darto Prasetyo", status: "PPPK", grade: "VII" },
  personnel: { nip: "197909012003122004", name: "Nurhayati, S.E.", status: "PNS", grade: "III/d" },
  administrator: {
    nip: "199511072020121005",
    name: "Fajar Nugraha, A.Md.Kom.",
    status: "PNS",
    grade: "II/c",
  },
  auditor: { nip: "197801202002121006", name: "Bambang Suryadi, S.H.", status: "PNS", grade: "IV/a" },
  wardMember: { nip: "198807232012012007", name: "Yuni Kartika", status: "PNS", grade: "II/d" },
} as const;

export type WorldUnit = keyof typeof worldUnits;
export type WorldPosition = keyof typeof worldPositions;
export type WorldPerson = keyof typeof worldPeople;

export const worldGrants: readonly {
  person: WorldPerson;
  role: RoleGrant["role"];
}[] = [
  { person: "personnel", role: "personnel" },
  { person: "administrator", role: "administrator" },
  { person: "auditor", role: "auditor" },
  { person: "head", role: "service-manager" },
  { person: "colleague", role: "complaint-handler" },
];
