import { say } from "#platform/words/words.ts";
import { Folded } from "#ui/layout/folded.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showDay } from "#ui/locale.ts";
import { spansInWords, weekInWords } from "../hours/hours-words.ts";
import type { Counter } from "./portal.schema.ts";
import { portalHref } from "./portal-href.ts";
import { officialLang } from "./service-name.tsx";

type CounterListProps = { agencyId: number; counters: readonly Counter[]; today: string };

/** Where to go, whether somebody is there now, and when today and tomorrow. */
export const CounterList = ({ agencyId, counters, today }: CounterListProps) => (
  <ul class="am-plain am-counters">
    {counters.map((counter) => (
      <li>
        <strong>{counter.name}</strong>
        <OpenNow counter={counter} today={today} />
        {counter.soon.map((day) => (
          <div>{soonInWords(day, today)}</div>
        ))}
        {[counter.address, counter.phone, counter.note].filter(Boolean).map((line) => (
          <div class="am-sub" lang={officialLang()}>
            {line}
          </div>
        ))}
        {isOpenToday(counter, today) && (
          <div>
            <a class="ds-link" href={portalHref(agencyId, `/antrean/${counter.unitId}`)}>
              {say("portal.take-number")}
              <span class="ds-sr-only">{` ${counter.name}`}</span>
            </a>
          </div>
        )}
        {counter.weekly && <Week weekly={counter.weekly} />}
      </li>
    ))}
  </ul>
);

const OpenNow = ({ counter: { now }, today }: { counter: Counter; today: string }) => {
  if (now.is === "open") return <StateTag state="done">{say("portal.open", { until: now.until })}</StateTag>;
  if (now.is === "unknown") return null;
  const when = now.day === today ? "portal.opens-today" : "portal.opens";
  return <StateTag state="waiting">{say(when, { day: showDay(now.day, "full"), at: now.at })}</StateTag>;
};

/** A number drawn for a day on which nobody calls is of no use. */
function isOpenToday({ now }: Counter, today: string): boolean {
  return now.is === "open" || (now.is === "closed" && now.day === today);
}

function soonInWords({ day, spans, off }: Counter["soon"][number], today: string): string {
  const which = day === today ? "today" : "tomorrow";
  if (spans.length > 0 && off !== null) return say(`portal.${which}.off`, { name: off });
  return say(`portal.${which}`, { hours: spansInWords(spans) || say("hours.closed").toLowerCase() });
}

const Week = ({ weekly }: { weekly: NonNullable<Counter["weekly"]> }) => (
  <Folded label={say("portal.week")}>
    <ul class="am-plain">
      {weekInWords(weekly).map(({ days, hours }) => (
        <li>
          {days}: {hours}
        </li>
      ))}
    </ul>
  </Folded>
);
