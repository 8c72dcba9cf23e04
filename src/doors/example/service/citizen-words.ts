import { verificationCode } from "#platform/documents/verification-code.ts";
import type { Law } from "#rules/law.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";
import type { PastComplaint } from "#service/index.ts";
import type { Dice } from "../invent/random.ts";
import type { Grievances } from "./grievances.schema.ts";
import type { Applicants } from "./truth.schema.ts";

/** An office that answers: its name, who leads it. */
export type Office = { readonly name: string; readonly leader: string };

export type Server = { readonly nip: string; readonly name: string; readonly unitId: string };

/** All that the invented complaints are made from. */
export type Desk = {
  readonly grievances: Grievances;
  readonly applicants: Applicants;
  readonly offices: ReadonlyMap<string, Office>;
  /** Those who serve, by their id. */
  readonly people: ReadonlyMap<string, Server>;
  /** Who handles complaints. */
  readonly handler: string;
  readonly clock: WorkClock;
  readonly lawAt: (at: Date) => Law;
  readonly now: Date;
};

type Place = { unitId: string; server: string | null };

/** What was written, with the names that belong into it. */
export function writtenBy(
  name: string,
  body: string,
  { unitId, server }: Place,
  { offices, people }: Desk,
): Pick<PastComplaint, "said"> {
  const person = (server && people.get(server)?.name) || "";
  const told = body
    .replaceAll("{tempat}", offices.get(unitId)?.name ?? "")
    .replaceAll("{nama}", name)
    .replaceAll("{petugas}", person || "petugas loket");
  return { said: { body: told, hope: "", person } };
}

/** Whoever is nameless gave nothing. */
export function identityOf(
  name: string,
  hiding: PastComplaint["hiding"],
  { contact }: Grievances,
): PastComplaint["identity"] {
  if (hiding === "nameless") return null;
  return { name, contact: contact.replace("{nama kecil}", name.toLowerCase().replaceAll(" ", ".")) };
}

export function codeOf(dice: Dice): string {
  return verificationCode(Uint8Array.from({ length: 7 }, () => dice.whole(0, 255)));
}
