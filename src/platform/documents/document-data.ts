import { z } from "zod";

/** What the letterhead says: "Pemerintah Kota Palembang", "Kecamatan Plaju", one line of address. */
export const DocumentAgency = z.object({
  name: z.string().min(1).max(200),
  parentName: z.string().max(200),
  address: z.string().max(300),
});
export type DocumentAgency = z.output<typeof DocumentAgency>;

/** A person as the head of a form names them. `grade` is already in words: "Penata Tk. I (III/d)". */
export const DocumentPerson = z.object({
  name: z.string().min(1).max(200),
  nip: z.string().max(40),
  grade: z.string().max(100),
  position: z.string().max(200),
  unit: z.string().max(200),
});
export type DocumentPerson = z.output<typeof DocumentPerson>;

export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

/** What a template shows; every template has the letterhead. */
export type DocumentData = { agency: DocumentAgency; [name: string]: JsonValue };
