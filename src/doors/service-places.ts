import type { Actor, Role } from "#platform/procedures/actor.ts";
import type { MessageKey } from "#platform/words/words.ts";

type ServicePlace = {
  href: string;
  title: MessageKey;
  text: MessageKey;
  /** Left out: for everybody who is signed in. */
  for?: readonly Role[];
  atCounter?: true;
};

/** Who leads a counter or keeps the services. */
export const heads = ["unit-head", "agency-head", "service-manager"] as const satisfies readonly Role[];

/** Where work on the public's side is done, most used first. */
export const servicePlaces: readonly ServicePlace[] = [
  { href: "/loket", title: "nav.counter", text: "hub.counter", atCounter: true },
  { href: "/loket/antrean", title: "hub.queue.title", text: "hub.queue", atCounter: true },
  { href: "/loket/unit", title: "hub.unit.title", text: "hub.unit", for: heads },
  {
    href: "/pengaduan",
    title: "nav.complaints",
    text: "hub.complaints",
    for: ["complaint-handler", "agency-head"],
  },
  {
    href: "/pengaduan/ringkas",
    title: "complaint.overview.title",
    text: "hub.complaint-overview",
    for: [...heads, "complaint-handler"],
  },
  { href: "/pengaduan/saya", title: "complaint.mine.title", text: "hub.my-complaints" },
  { href: "/terima-kasih", title: "praise.title", text: "hub.praise" },
  { href: "/kecepatan", title: "nav.speed", text: "hub.speed" },
  { href: "/survei", title: "nav.survey", text: "hub.survey", for: heads },
  { href: "/beban-kerja", title: "hub.workload.title", text: "hub.workload" },
  { href: "/ukuran", title: "nav.measures", text: "hub.measures" },
  { href: "/sanggahan", title: "measured.disputes", text: "hub.disputes", for: ["service-manager"] },
  { href: "/standar", title: "nav.standards", text: "hub.standards" },
  { href: "/jam-layanan", title: "hub.hours.title", text: "hub.hours", for: heads },
  {
    href: "/loket/impor",
    title: "case-import.title",
    text: "hub.import",
    for: ["service-manager", "administrator"],
  },
  {
    href: "/survei/impor",
    title: "survey-import.title",
    text: "hub.survey-import",
    for: ["service-manager"],
  },
];

/** Those that this person can use. */
export function servicePlacesOf(actor: Actor, worksAtCounter: boolean): readonly ServicePlace[] {
  return servicePlaces.filter(
    ({ for: roles, atCounter }) =>
      (!atCounter || worksAtCounter) && (!roles || roles.some((role) => actor.roles.has(role))),
  );
}
