import { type Logger, pino } from "pino";

export type Log = Logger;

/**
 * One JSON line an event, to standard output. Never personal data: ids, codes, counts and times only; what
 * slips in under a name that usually carries a person is cut out.
 */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal.flatMap((name) => [name, `*.${name}`]), censor: "[personal]" },
  });
}

const personal = [
  "nip",
  "name",
  "email",
  "password",
  "token",
  "cookie",
  "authorization",
  "ip",
  "body",
  "text",
];
