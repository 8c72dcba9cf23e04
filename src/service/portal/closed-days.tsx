import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { showDay, showList } from "#ui/locale.ts";
import type { ClosedAhead, ClosedDay } from "./portal.schema.ts";

/** On which of the coming days do I come in vain? */
export const ClosedDays = ({ closed: { days, yearsWithoutDecree } }: { closed: ClosedAhead }) => (
  <Card title={say("portal.closed")} id="tutup">
    {days.length === 0 && <p>{say("portal.closed.none")}</p>}
    {days.length > 0 && (
      <ul class="am-plain am-services">
        {days.map((one) => (
          <li>
            <strong>{showDay(one.day, "full")}</strong>
            <span class="am-sub">{wordsOf(one)}</span>
          </li>
        ))}
      </ul>
    )}
    {yearsWithoutDecree.map((year) => (
      <p class="am-sub">{say("portal.closed.no-decree", { year: String(year) })}</p>
    ))}
  </Card>
);

/** The very next one in a line, with the others behind it. */
export const NextClosed = ({ closed: { days } }: { closed: ClosedAhead }) => {
  const [next] = days;
  return next ? (
    <p>
      <a class="ds-link" href="#tutup">
        {say("portal.closed.next", { day: showDay(next.day, "full") })}
      </a>
    </p>
  ) : null;
};

function wordsOf({ kind, name, unitNames }: ClosedDay): string {
  const kindWords = kind === "closing" ? "" : say(`hours.kind.${kind}`).toLowerCase();
  const what = name.toLowerCase().includes(kindWords) ? name : `${name} (${kindWords})`; // "Cuti bersama Nyepi" says it
  const units = unitNames ? say("portal.closed.at", { units: showList(unitNames, "and") }) : "";
  return units ? `${what} · ${units}` : what;
}
