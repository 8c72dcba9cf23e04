import { say, speaking } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { ToldList } from "#ui/layout/told-list.tsx";
import { showList } from "#ui/locale.ts";
import { weekInWords } from "../hours/hours-words.ts";
import { showMinutes } from "../speed/shown-time.ts";
import { feeInWords, timeInWords } from "../standard/standard-words.ts";
import type { Reality, ServiceCard } from "./portal.schema.ts";
import { portalHref } from "./portal-href.ts";
import { officialLang, ServiceName } from "./service-name.tsx";

/** A service in short: what is promised, how it really went, what to bring, when to come. */
export const ServiceCardView = ({ card, agencyId }: { card: ServiceCard; agencyId: number }) => {
  const { standard, units, reality } = card;
  const href = portalHref(agencyId, `/standar/${standard.code}`);
  const promise = [timeInWords(standard.time), feeInWords(standard.feeRupiah), placesInWords(units)];
  return (
    <Card
      title={
        <a class="ds-link" href={href}>
          <ServiceName service={standard} />
        </a>
      }
      lead={say("portal.promise", { promise: promise.join(" · ") })}
    >
      <ToldList
        items={[
          ...(reality ? [{ term: say("portal.reality"), value: realityInWords(reality) }] : []),
          {
            term: say("portal.bring"),
            value: (
              <span lang={officialLang()}>{speaking("id", () => showList(labelsOf(standard), "and"))}</span>
            ),
          },
          ...(card.weekly ? [{ term: say("portal.hours"), value: <Hours card={card} href={href} /> }] : []),
        ]}
      />
    </Card>
  );
};

function labelsOf({ requirements }: ServiceCard["standard"]): string[] {
  return requirements.map(({ label }) => label);
}

/** The breaks told, and where offices keep different hours that too: nobody shall stand before a closed door. */
const Hours = ({ card: { weekly, hoursDiffer }, href }: { card: ServiceCard; href: string }) => (
  <>
    {weekInWords(weekly ?? {})
      .filter(({ hours }) => hours !== say("hours.closed"))
      .map(({ days, hours }) => (
        <div>
          {days} {hours}
        </div>
      ))}
    {hoursDiffer && (
      <a class="ds-link" href={`${href}#loket`}>
        {say("portal.hours.differ")}
      </a>
    )}
  </>
);

/** Two offices by name, more by number. */
function placesInWords(units: readonly string[]): string {
  return units.length <= 2 ? showList(units, "and") : say("portal.offices-count", { count: units.length });
}

export function realityInWords(reality: NonNullable<Reality>): string {
  const { closed, onTimeShare, medianMinutes, dayMinutes } = reality;
  const pace = { count: closed, median: showMinutes(medianMinutes, dayMinutes) };
  return onTimeShare === null
    ? say("portal.reality.pace", pace)
    : say("portal.reality.text", { ...pace, share: Math.floor(onTimeShare * 10) }); // never more than was kept
}
