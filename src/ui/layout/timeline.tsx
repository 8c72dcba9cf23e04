import type { Child } from "hono/jsx";
import { say } from "#platform/words/words.ts";

export type TimelineEvent = {
  /** As the reader reads it. */
  when: string;
  /** For machines: "YYYY-MM-DD" or an ISO instant. */
  at?: string | undefined;
  title: Child;
  text?: Child | undefined;
  state?: "done" | "now" | "open" | undefined;
  /** The words say the state already. */
  quiet?: boolean | undefined;
};

/** What happened and what comes, from top to bottom. */
export const Timeline = ({ events }: { events: readonly TimelineEvent[] }) => (
  <ol class="am-timeline">
    {events.map((event) => (
      <li data-state={event.state ?? "done"}>
        <p class="am-sub">
          <time datetime={event.at}>{event.when}</time>
          {event.state && !event.quiet && (
            <span class="ds-sr-only"> ({say(`ui.timeline.${event.state}`)})</span>
          )}
        </p>
        <p class="am-strong">{event.title}</p>
        {event.text && <div class="am-sub">{event.text}</div>}
      </li>
    ))}
  </ol>
);
