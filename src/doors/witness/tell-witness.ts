import type { Follower, Standing } from "#ledger/witness/follow/follower.ts";
import { addressOf } from "#ledger/witness/memory.ts";
import type { Witness } from "#ledger/witness/witness.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";

/** Who the witness is, what it cosigned last of each log, and what the looks came to, in words. */
export async function tellWitness(witness: Witness, followers: readonly Follower[]): Promise<string> {
  const against = await accusations(witness);
  const held = await Promise.all([...witness.logs.keys()].sort().map((origin) => tellLog(witness, origin)));
  return [
    say("witness.page.title", { name: witness.name }),
    ...against.map(({ origin }) => say("witness.page.alarm", { origin, address: addressOf(origin) })),
    "",
    say("witness.page.key"),
    witness.verifier,
    "",
    say("witness.page.logs"),
    ...held,
    ...(followers.length === 0 ? [] : ["", say("witness.page.looks")]),
    ...followers.map((follower) => tellStanding(follower.standing())),
    "",
    say("witness.page.submit"),
    "",
  ].join("\n");
}

/** The logs of which two histories were seen, in the order of their names. */
export async function accusations(witness: Witness): Promise<{ origin: string; file: string }[]> {
  const found = [];
  for (const origin of [...witness.logs.keys()].sort()) {
    const accusation = await witness.accusation(origin);
    if (accusation) found.push({ origin, file: accusation.file });
  }
  return found;
}

async function tellLog(witness: Witness, origin: string): Promise<string> {
  const latest = await witness.latest(origin);
  return latest
    ? say("witness.page.log", { origin, size: latest.head.size, address: addressOf(origin) })
    : say("witness.page.log-unseen", { origin });
}

/** One line about the last look. */
export function tellStanding({ url, outcome, fault }: Standing): string {
  if (fault) return say("witness.look.fault", { url, fault: sayIfKnown(`error.${fault.code}`, fault.facts) });
  if (!outcome) return say("witness.look.none", { url });
  return say(`witness.look.${outcome.kind}`, { url, size: outcome.size });
}
