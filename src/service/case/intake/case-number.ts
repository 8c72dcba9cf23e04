import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { caseNumbersBusy } from "../case.errors.ts";

/** The names of kinds of office say nothing of which one it is. */
const kindsOfOffice = new Set(["kecamatan", "kelurahan", "desa", "kantor", "unit", "pemerintah"]);
const prefixLetters = 3; // not of the law: as short as can be told apart

/** "PLJ" of "Kecamatan Plaju", "DKC" of "Dinas Kependudukan dan Catatan Sipil": what a number begins with. */
export function numberPrefix(agencyName: string): string {
  const words = agencyName
    .normalize("NFD")
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => word.replace(/[^A-Za-z]/g, ""))
    .filter((word) => word && word !== "dan" && !kindsOfOffice.has(word.toLowerCase()));
  const initials = words.map((word) => word.charAt(0)).join("");
  const [first = ""] = words;
  const letters =
    initials.length >= prefixLetters ? initials : first.charAt(0) + first.slice(1).replace(/[aeiou]/gi, "");
  return letters.slice(0, prefixLetters).padEnd(prefixLetters, "X").toUpperCase();
}

/** "PLJ-2026-004217". */
export function caseNumber(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(6, "0")}`;
}

const yearsBack = 2; // an application older than that was forgotten with its receipt

/**
 * The numbers that somebody may mean who types "PLJ-2026-000009", "plj 2026 9" or "9", the newest year first. `mark` is
 * the same however one number is written, so that guesses at it are counted together.
 */
export function numbersMeant(
  typed: string,
  prefix: string,
  year: number,
): { mark: string; numbers: string[] } {
  const tidy = typed.toUpperCase().replaceAll(/\s+/g, "-").replaceAll(/-{2,}/g, "-").replaceAll(/^-|-$/g, "");
  const written = /^(?:([A-Z]{3})-?)?(?:(\d{4})-)?(\d{1,9})$/.exec(tidy);
  if (!written) return { mark: tidy, numbers: [tidy] };
  const [, letters = prefix, ofYear, digits = ""] = written;
  const years = ofYear ? [Number(ofYear)] : Array.from({ length: yearsBack + 1 }, (_, back) => year - back);
  const number = Number(digits);
  return { mark: `${letters} ${number}`, numbers: years.map((of) => caseNumber(letters, of, number)) };
}

/** How many are laid out at once, and how many are left when the next are: more than connections there are. */
const laidOut = 32;

/**
 * A number of the agency's year that nobody else gets. Whoever takes it at the same moment takes another, without
 * waiting; a transaction that fails gives its number back. Throws `case.numbers-busy` where more take one at once than
 * are laid out, which no house has connections for.
 */
export async function takeNumber(queries: Queries, agencyId: number, year: number): Promise<number> {
  const number = (await take(queries, agencyId, year)) ?? (await takeAfterLayingOut(queries, agencyId, year));
  // the taker of each 32nd lays out the 32 after the next 32, so there are always some that nobody holds
  if (number % laidOut === 1) await layOut(queries, { agencyId, year, from: number + 2 * laidOut });
  return number;
}

/**
 * Only the first of a year finds nothing laid out. They lay out one after the other: whoever came second would lay out
 * again what the first has taken meanwhile.
 */
async function takeAfterLayingOut(queries: Queries, agencyId: number, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('case number'), ${agencyId})`.execute(queries);
  const { rows } = await sql`
    select from case_number_free where agency_id = ${agencyId} and year = ${year} limit 1`.execute(queries);
  if (rows.length === 0) for (const from of [1, 1 + laidOut]) await layOut(queries, { agencyId, year, from });
  const number = await take(queries, agencyId, year);
  if (number === undefined) throw caseNumbersBusy();
  return number;
}

async function take(queries: Queries, agencyId: number, year: number): Promise<number | undefined> {
  const { rows } = await taken(queries, { agencyId, year });
  return rows[0]?.number;
}

type Of = { agencyId: number; year: number };
const taken = prepared((queries, { agencyId, year }: Of) =>
  sql<{ number: number }>`
    delete from case_number_free where (agency_id, year, number) = (
      select agency_id, year, number from case_number_free
      where agency_id = ${agencyId} and year = ${year} order by number limit 1 for update skip locked)
    returning number`.compile(queries),
);

const layingOut = prepared((queries, { agencyId, year, from, to }: Of & { from: number; to: number }) =>
  sql`insert into case_number_free (agency_id, year, number)
    select ${agencyId}::integer, ${year}::integer, n
    from generate_series(${from}::integer, ${to}::integer) as n`.compile(queries),
);

async function layOut(queries: Queries, { agencyId, year, from }: Of & { from: number }): Promise<void> {
  await layingOut(queries, { agencyId, year, from, to: from + laidOut - 1 });
}
