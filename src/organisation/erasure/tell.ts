import { holdersOf } from "#organisation/grant/holders-of.ts";
import type { Deed } from "#platform/procedures/command.ts";
import type { MessageFacts } from "#platform/words/words.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";

type Asked = { requestId: string; employeeId: string; category: DataCategory };

/** Tells the personnel office that a request waits, but for who asked and whose data it is. */
export async function tellOffice(
  { queries, agencyId, today, notify, actor }: Deed<unknown, unknown>,
  { requestId, employeeId, category }: Asked,
): Promise<void> {
  for (const to of await holdersOf(queries, agencyId, "personnel", today))
    if (to !== actor?.employeeId && to !== employeeId)
      notify({ to, message: "notice.erasure.asked", facts: { category }, href: addressOf(requestId) });
}

/** Tells the person whose data it is, unless they did it themself. */
export function tellPerson(
  { notify, actor }: Deed<unknown, unknown>,
  { requestId, employeeId }: Asked,
  message: "notice.erasure.granted" | "notice.erasure.refused",
  facts: MessageFacts,
): void {
  if (employeeId !== actor?.employeeId)
    notify({ to: employeeId, message, facts, href: addressOf(requestId) });
}

function addressOf(requestId: string): `/${string}` {
  return `/permintaan-hapus/${requestId}`;
}
