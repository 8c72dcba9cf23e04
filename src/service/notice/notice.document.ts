import { say, speaking } from "#platform/words/words.ts";
import { showDay } from "#ui/locale.ts";
import { feeInWords, timeInWords } from "../standard/standard-words.ts";
import type { NoticeOfUnit } from "./notice-of-unit.ts";

/** What `makeDocument` needs for the maklumat pelayanan of one office, in Indonesian. */
export function noticeDocument({ agency, unit, standards, head, promise, since }: NoticeOfUnit) {
  const { name, parentName, address, place } = agency;
  const { source } = promise;
  const doubt = source.confirmed ? "" : ` (${say("rules.article.unconfirmed").toLowerCase()})`;
  return speaking("id", () => ({
    template: "src/service/notice/notice.document.typ",
    title: say("notice.document.title", { unit: unit.name }),
    data: {
      agency: { name, parentName, address },
      unit: unit.name,
      promise: promise.value.text,
      services: standards.map((standard) => ({
        name: standard.name,
        time: timeInWords(standard.time),
        fee: feeInWords(standard.feeRupiah),
      })),
      place,
      since: say("notice.since", { day: showDay(since) }),
      signer: head?.name ?? "–",
      title: head?.title ?? say("notice.vacant", { unit: unit.name }),
      basis: `${source.regulation}, ${source.article}${doubt}`,
    },
  }));
}
