import type { Agency } from "#organisation/index.ts";
import { say, speaking } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import { type ComponentCode, componentGroups } from "#rules/service-standard/service-standard.law.ts";
import { showDay } from "#ui/locale.ts";
import type { Standard } from "./standard.schema.ts";
import { feeInWords, timeInWords } from "./standard-words.ts";

type Around = { agency: Agency; law: Law; points: readonly string[] };

/** What `makeDocument` needs for the standard of one service, in Indonesian. */
export function standardDocument(standard: Standard, { agency, law, points }: Around) {
  const { name, parentName, address } = agency;
  const { value, source } = law.get("service-standard", "components");
  return speaking("id", () => ({
    template: "src/service/standard/standard.document.typ",
    title: say("standard.document.title", { name: standard.name }),
    data: {
      agency: { name, parentName, address },
      name: standard.name,
      holds: say("standard.document.holds", {
        version: standard.version,
        day: showDay(standard.holdsFrom ?? ""),
      }),
      points: say("standard.document.points", { units: points.join(", ") || "–" }),
      parts: componentGroups.map((group) => ({
        title: say(`standard.group.${group}`),
        rows: value
          .filter((one) => one.group === group)
          .map(({ code, name: label }) => ({ label, lines: linesOf(standard, code) })),
      })),
      basis: `${source.regulation}, ${source.article}${source.confirmed ? "" : ` (${say("rules.article.unconfirmed").toLowerCase()})`}`,
    },
  }));
}

function linesOf(standard: Standard, code: ComponentCode): string[] {
  if (code === "requirements") return standard.requirements.map(({ label }, at) => `${at + 1}. ${label}`);
  if (code === "procedure") return standard.steps.map(({ label }, at) => `${at + 1}. ${label}`);
  if (code === "fee") return [feeInWords(standard.feeRupiah)];
  const words = (standard.components[code] ?? "").split("\n").filter(Boolean);
  return code === "time" ? [timeInWords(standard.time), ...words] : words;
}
