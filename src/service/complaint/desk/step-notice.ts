import type { MessageFacts, MessageKey } from "#platform/words/words.ts";
import { say } from "#platform/words/words.ts";
import { showInstant } from "#ui/locale.ts";
import type { StepName } from "./case-steps.ts";
import type { CaseOnDesk } from "./read.ts";

export type StepNotice = { key: MessageKey; facts: MessageFacts };

/** What a step did and what comes next, from how the complaint stands after it. */
export function noticeOf(step: StepName, view: CaseOnDesk): StepNotice {
  const said = (key: MessageKey, facts: MessageFacts = {}) => ({ key, facts });
  const until = view.open ? showInstant(view.open.dueAt) : "";
  const told: Record<StepName, () => StepNotice> = {
    periksa: () =>
      view.open?.stage === "route"
        ? said("flash.complaint.checked", { until })
        : said("flash.complaint.checked-again", { until }),
    teruskan: () => said("flash.complaint.routed", { ...lastRouting(view), until }),
    jawab: () =>
      said(view.trackingId ? "flash.complaint.answered-there" : "flash.complaint.answered", { until }),
    tanya: () => said(view.waitsSince ? "flash.complaint.asked" : "flash.complaint.asked-after"),
    "bukan-kami": () => said("flash.complaint.not-ours"),
    gabung: () => said("flash.complaint.merged", { number: view.mergedInto?.number ?? "" }),
    pisah: () => said("flash.complaint.split", { number: view.parts.at(-1)?.number ?? "" }),
    sampaikan: () => said("flash.complaint.thanked", { to: thankedIn(view) }),
    putuskan: () => said("flash.complaint.decided"),
    rahasiakan: () => said("flash.complaint.hidden"),
  };
  return told[step]();
}

function lastRouting({ routings }: CaseOnDesk) {
  const last = routings.at(-1);
  return { name: last?.name ?? "", unit: last?.unitName ?? "" };
}

/** "Yuni Kartika, Kelurahan Plaju Ilir", or the unit as a whole. */
export function thankedIn({ praise }: Pick<CaseOnDesk, "praise">): string {
  if (!praise) return "";
  const { name, unitName: unit } = praise;
  return name ? say("complaint.thanked.person", { name, unit }) : say("complaint.thanked.unit", { unit });
}
