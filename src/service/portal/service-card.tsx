import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { showList } from "#ui/locale.ts";
import { weekInShort } from "../hours/hours-words.ts";
import { showMinutes } from "../speed/shown-time.ts";
import { feeInWords, timeInWords } from "../standard/standard-words.ts";
import type { Reality, ServiceCard } from "./portal.schema.ts";
import { portalHref } from "./portal-href.ts";

/** A service in short: what is promised, how it really went, what to bring, when to come. */
export const ServiceCardView = ({ card, agencyId }: { card: ServiceCard; agencyId: number }) => {
  const { standard, units, reality, weekly } = card;
  const href = portalHref(agencyId, `/standar/${standard.code}`);
  const promise = [timeInWords(standard.time), feeInWords(standard.feeRupiah), placesInWords(units)];
  return (
    <Card
      title={
        <a class="ds-link" href={href}>
          {standard.name}
        </a>
      }
      lead={say("portal.promise", { promise: promise.join(" · ") })}
    >
      <DefinitionList
        items={[
          ...(reality ? [{ term: say("portal.reality"), value: realityInWords(reality) }] : []),
          {
            term: say("portal.bring"),
            value: showList(
              standard.requirements.map(({ label }) => label),
              "and",
            ),
          },
          ...(weekly ? [{ term: say("portal.hours"), value: weekInShort(weekly) }] : []),
        ]}
      />
    </Card>
  );
};

/** Two offices by name, more by number. */
export function placesInWords(units: readonly string[]): string {
  return units.length <= 2 ? showList(units, "and") : say("portal.offices-count", { count: units.length });
}

export function realityInWords({ closed, onTimeShare, medianMinutes }: NonNullable<Reality>): string {
  const pace = { count: closed, median: showMinutes(medianMinutes) };
  return onTimeShare === null
    ? say("portal.reality.pace", pace)
    : say("portal.reality.text", { ...pace, share: Math.floor(onTimeShare * 10) }); // never more than was kept
}
