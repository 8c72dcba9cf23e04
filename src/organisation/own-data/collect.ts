import { personOnDay } from "#organisation/employee/person-on-day.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Identity } from "#platform/identity/identity.ts";
import type { PersonalData, Whose } from "#platform/personal-data/holding.ts";
import { type HeldRow, readHolding } from "#platform/personal-data/read-holding.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";
import type { HeldTable } from "./held-table.ts";
import { namesIn } from "./names.ts";

export type Collected = {
  person: { name: string; nip: string };
  tables: HeldTable[];
  /** Who the people are whom the rows name, by id. */
  names: ReadonlyMap<string, string>;
};

/** Everything that is held of one person; only tables that hold something. */
export async function collect(
  { queries, identity, personalData }: { queries: Queries; identity: Identity; personalData: PersonalData },
  whose: Whose,
  today: string,
): Promise<Collected> {
  const tables: HeldTable[] = [
    { category: "account", table: "account", rows: await account(identity, whose) },
  ];
  for (const holding of personalData.holdings.toReversed()) {
    const { category, table } = holding;
    tables.push({ category, table, rows: await readHolding(queries, holding, whose) });
  }
  const found = tables
    .filter(({ rows }) => rows.length > 0)
    .toSorted((one, other) => order.indexOf(one.category) - order.indexOf(other.category));
  const person = await personOnDay(queries, whose.agencyId, whose.employeeId, today);
  return {
    person: { name: person?.name ?? "", nip: person?.nip ?? "" },
    tables: found,
    names: await namesIn(queries, whose.agencyId, found),
  };
}

/** Who somebody is comes first, what proves it last. */
const order: readonly DataCategory[] = [
  ...(["master", "contact", "account", "appraisal", "access", "notices", "copies", "proof"] as const),
];

/** How the person signs in: no password and no key of it, which is of use to nobody but a thief. */
async function account(identity: Identity, { agencyId, employeeId }: Whose): Promise<HeldRow[]> {
  const found = (await identity.accounts(agencyId, [employeeId])).get(employeeId);
  if (!found) return [];
  const { state, secondFactor, userId, lastSeenAt } = found;
  const passkeys = userId ? await identity.passkeys(userId) : [];
  const sessions = userId ? await identity.sessions(userId) : [];
  return [
    {
      state,
      second_factor: secondFactor,
      last_at: lastSeenAt?.toISOString() ?? null,
      passkeys: passkeys.map(({ name, provider }) => name || provider),
      sessions: sessions.map(({ device, ip, signedInAt }) => ({
        ...device,
        ip,
        signed_in_at: signedInAt.toISOString(),
      })),
    },
  ];
}
