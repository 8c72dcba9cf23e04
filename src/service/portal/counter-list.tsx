import { say } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import { showDay } from "#ui/locale.ts";
import { weekInWords } from "../hours/hours-words.ts";
import type { Counter } from "./portal.schema.ts";

type CounterListProps = { counters: readonly Counter[]; today: string };

/** Where to go, and whether somebody is there now. */
export const CounterList = ({ counters, today }: CounterListProps) => (
  <ul class="am-plain am-counters">
    {counters.map((counter) => (
      <li>
        <strong>{counter.name}</strong>
        <OpenNow counter={counter} today={today} />
        {counter.address && <div class="am-sub">{counter.address}</div>}
        {counter.phone && <div class="am-sub">{counter.phone}</div>}
        {counter.note && <div class="am-sub">{counter.note}</div>}
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

const Week = ({ weekly }: { weekly: NonNullable<Counter["weekly"]> }) => (
  <details>
    <summary>{say("portal.hours")}</summary>
    <ul class="am-plain">
      {weekInWords(weekly).map(({ days, hours }) => (
        <li>
          {days}: {hours}
        </li>
      ))}
    </ul>
  </details>
);
