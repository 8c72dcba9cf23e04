import { type MessageKey, say } from "#platform/words/words.ts";
import type { AuditFinding } from "./findings.ts";
import type { AuditReport } from "./report.ts";

/** A finding as a sentence, with its place in the log. */
export function sayAuditFinding({ code, index, facts }: AuditFinding): string {
  const key: MessageKey = `audit.found.${code}`;
  const sentence = say(key, facts);
  return index === null ? sentence : `${say("audit.at", { index })}: ${sentence}`;
}

/** A whole report, line by line, what matters most first. */
export function reportLines(report: AuditReport): string[] {
  const {
    origin,
    entries,
    records,
    erased,
    keys,
    checkpoints,
    compared,
    ms,
    found,
    findings,
    first,
    remarks,
  } = report;
  const perSecond = Math.round((entries * 1000) / Math.max(1, ms));
  return [
    say("audit.head", { origin }),
    ...(found > 0 ? [say("audit.verdict.differs", { found })] : [say("audit.verdict.fits")]),
    ...(first ? [`  ${sayAuditFinding(first)}`] : []),
    say("audit.counts", { entries, records, erased, keys, checkpoints }),
    ...(compared === null ? [] : [say("audit.compared", { count: compared })]),
    ...remarks.map(({ remark, facts }) => say(`audit.remark.${remark}`, facts)),
    say("audit.speed", { perSecond }),
    ...(findings.length > 1 ? [say("audit.more", { shown: findings.length })] : []),
    ...(findings.length > 1 ? findings.map((finding) => `  ${sayAuditFinding(finding)}`) : []),
  ];
}
