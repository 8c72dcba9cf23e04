/**
 * How the wait grows with wrong passwords. The first try from a clean place is always free, whatever others
 * did to the account, so nobody can lock somebody else out.
 */
type Pace = { freeTries: number; firstSeconds: number; mostSeconds: number };

/** A forgotten capital costs nothing; a machine gets about a hundred guesses a day (NIST SP 800-63B §5.2.2). */
const calm: Pace = { freeTries: 5, firstSeconds: 2, mostSeconds: 900 };

/** Many places guess at the same account at once: each gets one try, then waits long. */
const strained: Pace = { freeTries: 1, firstSeconds: 30, mostSeconds: 3600 };

/** From so many failures a day on, at one account from places never seen before, an account is under attack. */
export const attackFromFailures = 50;

/** Failures older than this are forgotten. */
export const forgetAfterHours = 24;

/**
 * Whole seconds until the next try, after `failures` wrong ones in a row from one place: doubling, from 0 up
 * to a quarter of an hour (an hour for an account under attack).
 */
export function delaySeconds(failures: number, underAttack: boolean): number {
  const pace = underAttack ? strained : calm;
  if (failures < pace.freeTries) return 0;
  return Math.min(pace.firstSeconds * 2 ** (failures - pace.freeTries), pace.mostSeconds);
}

/** The delays after 1, 2, 3 … failures, until they stop growing: for the statement that counts a failure. */
export function delaySchedule(underAttack: boolean): number[] {
  return Array.from({ length: 20 }, (_, index) => delaySeconds(index + 1, underAttack));
}

/** Wrong passwords that one network may send: 200 at once, then one every three seconds. */
export const networkPace = { secondsPerTry: 3, tries: 200 };
