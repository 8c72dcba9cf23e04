import type { Pool } from "pg";
import { z } from "zod";
import { openBudget } from "./budget.ts";
import { keyedHash } from "./keyed-hash.ts";
import { networkOf } from "./network.ts";
import { attackFromFailures, delaySchedule, forgetAfterHours, networkPace } from "./throttle.ts";

/** Who tries, and from where; `deviceId` only of a device that the person signed in from before. */
export type Place = { nip: string; ip: string; deviceId: string | null };

export type Attempt = { kind: "open"; succeeded: () => Promise<void> } | { kind: "closed"; seconds: number };

export type Attempts = {
  /**
   * Counts a try as failed before the password is looked at, so that a hundred tries at once are a hundred
   * failures; `succeeded` takes it back. While closed nothing is counted, so a stranger cannot prolong it.
   */
  begin(place: Place): Promise<Attempt>;
};

/** Attempts over the database, so that every process counts the same ones. `clock` is the machine's. */
export function openAttempts(pool: Pool, secret: string, clock: () => Date): Attempts {
  const hash = keyedHash(secret, "sign-in attempts");
  const budget = openBudget(pool);
  return {
    begin: ({ nip, ip, deviceId }) =>
      deviceId === null ? fromNetwork(networkOf(ip), nip) : fromDevice(deviceId, nip),
  };

  async function fromDevice(deviceId: string, nip: string): Promise<Attempt> {
    const subject = hash("device", deviceId, nip);
    const seconds = await count(pool, subject, delaySchedule(false), clock());
    return seconds > 0 ? closed(seconds) : { kind: "open", succeeded: () => forget(pool, subject) };
  }

  async function fromNetwork(network: string, nip: string): Promise<Attempt> {
    const [subject, account, net] = [
      hash("network", network, nip),
      hash("account", nip),
      hash("network", network),
    ];
    const exhausted = await budget.take(net, networkPace, clock());
    if (exhausted > 0) return closed(exhausted);
    const underAttack = (await failuresOf(pool, account, clock())) >= attackFromFailures;
    const seconds = await count(pool, subject, delaySchedule(underAttack), clock());
    if (seconds > 0) {
      await budget.giveBack(net, networkPace);
      return closed(seconds);
    }
    await count(pool, account, [0], clock());
    const succeeded = async () => {
      await forget(pool, subject);
      await budget.giveBack(net, networkPace);
      await pool.query("update sign_in_attempt set failures = greatest(failures - 1, 0) where subject = $1", [
        account,
      ]);
    };
    return { kind: "open", succeeded };
  }
}

function closed(seconds: number): Attempt {
  return { kind: "closed", seconds };
}

/** Adds one failure: 0, or the seconds still to wait (and nothing is added). */
async function count(pool: Pool, subject: string, schedule: number[], now: Date): Promise<number> {
  const counted = await pool.query(countSql, [subject, now, schedule, forgetAfterHours]);
  if (counted.rowCount) return 0;
  const { rows } = await pool.query("select opens_at from sign_in_attempt where subject = $1", [subject]);
  const opensAt = OpensAt.parse(rows[0] ?? { opens_at: now }).opens_at;
  return Math.max(1, Math.ceil((opensAt.getTime() - now.getTime()) / 1000));
}

const OpensAt = z.object({ opens_at: z.date() });

const countSql = `
  insert into sign_in_attempt as a (subject, failures, last_at, opens_at)
  values ($1, 1, $2, $2::timestamptz + make_interval(secs => ($3::int[])[1]))
  on conflict (subject) do update set last_at = $2,
    failures = case when a.last_at < $2::timestamptz - make_interval(hours => $4) then 1 else a.failures + 1 end,
    opens_at = $2::timestamptz + make_interval(secs => ($3::int[])[
      case when a.last_at < $2::timestamptz - make_interval(hours => $4) then 1
      else least(a.failures + 1, cardinality($3::int[])) end])
  where a.opens_at <= $2`;

async function failuresOf(pool: Pool, subject: string, now: Date): Promise<number> {
  const { rows } = await pool.query(
    "select failures from sign_in_attempt where subject = $1 and last_at >= $2::timestamptz - make_interval(hours => $3)",
    [subject, now, forgetAfterHours],
  );
  return Failures.parse(rows[0] ?? { failures: 0 }).failures;
}

const Failures = z.object({ failures: z.number() });

async function forget(pool: Pool, subject: string): Promise<void> {
  await pool.query("delete from sign_in_attempt where subject = $1", [subject]);
}
