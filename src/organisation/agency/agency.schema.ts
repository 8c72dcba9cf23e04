import { z } from "zod";

/** The three clocks of Indonesia, by their official names, with the IANA zone of each. */
export const zones = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" } as const;
export const zoneNames = ["WIB", "WITA", "WIT"] as const satisfies readonly (keyof typeof zones)[];

export const cadences = ["monthly", "quarterly"] as const;
export const Cadence = z.enum(cadences);

/** What an agency says of itself: on its papers, by its clock, and how often it evaluates. */
export const AgencyBody = z.object({
  name: z.string().trim().min(1).max(200),
  /** The government it belongs to: "Pemerintah Kota Palembang"; first line of the letterhead. */
  parentName: z.string().trim().max(200).default(""),
  /** Where its papers are signed. */
  place: z.string().trim().min(1).max(100),
  address: z.string().trim().max(300).default(""),
  /** IANA. */
  timeZone: z.enum(zones),
  cadence: Cadence,
});
export type AgencyBody = z.output<typeof AgencyBody>;
