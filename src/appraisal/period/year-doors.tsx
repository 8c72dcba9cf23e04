import { fairnessReaders } from "#appraisal/calibration/fairness.ts";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { exchangeReaders } from "#appraisal/exchange/exchange-readers.ts";
import { whatIfReaders } from "#appraisal/what-if/what-if-readers.ts";
import type { Actor } from "#platform/procedures/actor.ts";
import { type MessageKey, say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { isReader } from "./readers.ts";

type YearDoor = { label: MessageKey; href: (year: number) => string; isFor: (actor: Actor) => boolean };

/** What else there is to see and do about a year, in the order in which a year goes. */
const yearDoors: readonly YearDoor[] = [
  { label: "cascade.door", href: (year) => `/peran-hasil/${year}`, isFor: isReader },
  { label: "cascade.door.goals", href: (year) => `/peran-hasil/${year}/sasaran`, isFor: () => true },
  {
    label: "period.door.renewals",
    href: (year) => `/periode/${year}/rencana-baru`,
    isFor: ({ roles }) => roles.has("personnel") || roles.has("auditor"),
  },
  {
    label: "period.door.absences",
    href: (year) => `/periode/${year}/cuti`,
    isFor: ({ roles }) => roles.has("personnel") || roles.has("auditor"),
  },
  { label: "year-end.door", href: (year) => `/periode/${year}/akhir`, isFor: isReader },
  {
    label: "exchange.door",
    href: (year) => `/periode/${year}/pertukaran`,
    isFor: (actor) => exchangeReaders.some((role) => actor.roles.has(role)),
  },
  { label: "organisation-rating.door", href: (year) => `/capaian-organisasi/${year}`, isFor: isReader },
  {
    label: "people.session",
    href: (year) => `/orang-saya/evaluasi?tahun=${year}`,
    isFor: (actor) => actor.roles.has("appraiser"),
  },
  {
    label: "round.list.link",
    href: () => "/putaran",
    isFor: ({ roles }) => roles.has("personnel") || roles.has("appraiser"),
  },
  { label: "calibration.sessions", href: () => "/kalibrasi", isFor: isReader },
  {
    label: "calibration.door",
    href: (year) => `/periode/${year}/keadilan`,
    isFor: (actor) => fairnessReaders.some((role) => actor.roles.has(role)),
  },
  {
    label: "what-if.door",
    href: (year) => `/periode/${year}/andai`,
    isFor: (actor) => whatIfReaders.some((role) => actor.roles.has(role)),
  },
  {
    label: "period.door.objections",
    href: (year) => `/keberatan?tahun=${year}`,
    isFor: (actor) => everybodysReaders.some((role) => actor.roles.has(role)),
  },
  {
    label: "follow-up.door",
    href: (year) => `/periode/${year}/tindak-lanjut`,
    isFor: (actor) => everybodysReaders.some((role) => actor.roles.has(role)),
  },
  {
    label: "law-review.door",
    href: () => "/catatan/tinjau",
    isFor: (actor) => everybodysReaders.some((role) => actor.roles.has(role)),
  },
  {
    label: "period.door.credit-points",
    href: () => "/angka-kredit/daftar",
    isFor: (actor) => everybodysReaders.some((role) => actor.roles.has(role)),
  },
];

/** The ways from a year's page to the rest of its work, each only for whom it is open. */
export const YearDoorsCard = ({ year, actor }: { year: number; actor: Actor | null }) => {
  const open = yearDoors.filter(({ isFor }) => actor !== null && isFor(actor));
  if (open.length === 0) return null;
  return (
    <Card title={say("period.doors", { year })}>
      <ul>
        {open.map(({ label, href }) => (
          <li>
            <a href={href(year)}>{say(label)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
};
