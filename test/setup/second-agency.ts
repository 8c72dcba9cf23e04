import { type Api, apiOf, textIn } from "./api.ts";
import type { Example } from "./example.ts";
import { confirmByApi, uploadByApi } from "./import-by-api.ts";
import { exampleDay } from "./plaju.ts";
import { idByNip } from "./plaju-ids.ts";
import { accepted } from "./plan-by-api.ts";

/** Another agency in the same house, founded as an operator founds one. */
export type SecondAgency = {
  /** Holds every task that can be granted. */
  office: Api;
  /** Heads the agency and appraises. */
  head: Api;
};

const password = "kampung kapitan tua";
const officer = { nip: "198203152006042001", name: "Wahyuni Hasan, S.E." };
const head = { nip: "197505202000031001", name: "Iskandar Zulkarnain, S.STP." };
const member = { nip: "199210102020121001", name: "Bagas Pratama" };
const columns = [
  "NIP",
  "Nama",
  "Gol/Ruang",
  "Jabatan",
  "Jenis Jabatan",
  "Unit Kerja",
  "NIP Atasan",
  "TMT Jabatan",
];
const people = [
  [
    head.nip,
    head.name,
    "IV/a",
    "Camat Jakabaring",
    "Administrator",
    "Kecamatan Jakabaring",
    "",
    "2024-01-02",
  ],
  [
    officer.nip,
    officer.name,
    "III/c",
    "Analis SDM",
    "Pelaksana",
    "Kecamatan Jakabaring",
    head.nip,
    "2024-01-02",
  ],
  [
    member.nip,
    member.name,
    "II/c",
    "Pengelola Layanan",
    "Pelaksana",
    "Kecamatan Jakabaring",
    head.nip,
    "2024-01-02",
  ],
];

export async function foundSecondAgency(ampera: Example): Promise<SecondAgency> {
  const words = {
    agency: "2",
    name: "Kecamatan Jakabaring",
    place: "Palembang",
    nip: officer.nip,
    person: officer.name,
  };
  const options = Object.entries(words).flatMap(([name, value]) => [`--${name}`, value]);
  await acceptInvitation(ampera, await ampera.command("found-agency", ...options));
  const office = await apiOf(ampera.origin, { ...officer, password });
  const { importId } = await uploadByApi(office, { columns, rows: people }, exampleDay);
  await confirmByApi(office, importId);
  const grant = { role: "auditor", startsOn: exampleDay, endsOn: "2027-11-23", reason: "Pemeriksa rekaan" };
  accepted(await office.post(`/employees/${await idByNip(office, officer.nip)}/role-grants`, grant));
  const invited = accepted(await office.post(`/employees/${await idByNip(office, head.nip)}/invitation`));
  await acceptInvitation(ampera, textIn(invited, "link"));
  return { office, head: await apiOf(ampera.origin, { ...head, password }) };
}

/** Opens the invitation that is named somewhere in `text`; answers the status of the answer. */
export async function acceptInvitation({ origin }: { origin: string }, text: string): Promise<number> {
  const address = /\/undangan\/[\w-]+/.exec(text)?.[0];
  if (!address) throw new Error(`no invitation in: ${text}`);
  const body = new URLSearchParams({ password, again: password });
  const answer = await fetch(origin + address, {
    method: "POST",
    body,
    headers: { origin },
    redirect: "manual",
  });
  return answer.status;
}
