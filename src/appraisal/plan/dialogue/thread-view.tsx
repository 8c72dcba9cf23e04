import type { PropsWithChildren } from "hono/jsx";
import { say } from "#platform/words/words.ts";
import { Quote } from "#ui/layout/quote.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { DialogueEvent } from "./dialogue.ts";
import { speakerOf } from "./speaker.ts";
import type { Thread } from "./talk.ts";

/** A thread as it was said, and whether it is settled. */
export const ThreadView = ({
  thread,
  timeZone,
  children,
}: PropsWithChildren<{ thread: Thread; timeZone: string }>) => (
  <div class="am-thread">
    {thread.comments.map((comment) => (
      <Quote by={<Speaker event={comment} timeZone={timeZone} />}>{comment.text}</Quote>
    ))}
    {thread.settled && (
      <p>
        <StateTag state="done">{say("plan.thread.settled")}</StateTag>{" "}
        <span class="am-sub">
          {speakerOf(thread.settled)} · {showInstant(thread.settled.at, timeZone)}
        </span>
      </p>
    )}
    {children}
  </div>
);

export const Speaker = ({ event, timeZone }: { event: DialogueEvent; timeZone: string }) => (
  <>
    {speakerOf(event)} · <time datetime={event.at.toISOString()}>{showInstant(event.at, timeZone)}</time>
    {event.isUnread && (
      <>
        {" "}
        <StateTag state="urgent">{say("plan.talk.new")}</StateTag>
      </>
    )}
  </>
);
