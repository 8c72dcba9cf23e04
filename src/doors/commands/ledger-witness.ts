import type { Split } from "#ledger/witness/evidence.ts";
import { type Follower, openFollower } from "#ledger/witness/follow/follower.ts";
import { readLogKeys } from "#ledger/witness/log-keys.ts";
import { openWitness, type Witness } from "#ledger/witness/witness.ts";
import { systemClock } from "#platform/clock/clock.ts";
import { type Log, openLog } from "#platform/log/log.ts";
import { machineFault } from "#platform/settings/machine.errors.ts";
import type { Settings } from "#platform/settings/settings.ts";
import { say } from "#platform/words/words.ts";
import { accusations, tellStanding, tellWitness } from "../witness/tell-witness.ts";
import { witnessRoutes } from "../witness/witness-routes.ts";
import { drain, listen, stopAsked } from "./listening.ts";
import { type LineOptions, readWitnessOptions, type WitnessOptions } from "./witness-options.ts";

const splitStatus = 2;

/**
 * `ledger witness --folder F --name example.com/w --log <key line> …`: a witness of other servers' logs, without a
 * database. It answers `--listen`, looks at each `--follow` every so many seconds, or once with `--once`, and ends
 * with status 2 while evidence against a log lies in its folder.
 */
export async function ledgerWitness({ logLevel }: Settings, line: LineOptions): Promise<void> {
  const options = readWitnessOptions(line);
  const log = openLog(logLevel);
  const witness = await open(options, log);
  const followers = options.follow.map((url) =>
    openFollower({ witness, url, everyMs: options.every * 1000, now: systemClock, log }),
  );
  try {
    await (options.once ? lookOnce(followers) : serve(witness, followers, log, options.listen));
    if ((await accusations(witness)).length > 0) process.exitCode = splitStatus;
  } finally {
    witness.close();
  }
}

async function open({ folder, name, log: lines }: WitnessOptions, log: Log): Promise<Witness> {
  const alarm = ({ kind, origin }: Split, file: string) => {
    log.error({ event: "witness.split", kind, origin, file });
    process.stderr.write(`${say(`witness.alarm.${kind}`, { origin, file })}\n`);
  };
  const logs = await readLogKeys(lines);
  return openWitness({ folder, name, logs, now: systemClock, alarm }).catch((error) => {
    throw machineFault(error, folder) ?? error;
  });
}

async function lookOnce(followers: readonly Follower[]): Promise<void> {
  const standings = await Promise.all(followers.map((follower) => follower.lookOnce()));
  process.stdout.write(standings.map((standing) => `${tellStanding(standing)}\n`).join(""));
  if (standings.some(({ fault }) => fault)) process.exitCode = 1;
}

/** Until SIGINT or SIGTERM. */
async function serve(
  witness: Witness,
  followers: readonly Follower[],
  log: Log,
  at: WitnessOptions["listen"],
): Promise<void> {
  const stopping = stopAsked();
  const server = await listen(witnessRoutes(witness, followers, log), at);
  for (const follower of followers) follower.start();
  const told = await tellWitness(witness, followers);
  process.stdout.write(`${told}\n${say("witness.ready", { at: `${at.host}:${at.port}` })}\n`);
  await stopping;
  await Promise.all([drain(server), ...followers.map((follower) => follower.stop())]);
}
