import type { PropsWithChildren } from "hono/jsx";
import { say } from "#platform/words/words.ts";
import { Icon, type IconName } from "#ui/page/icon.tsx";

/** Where a number comes from: "dari loket", "dari survei". */
export const Tag = ({ children }: PropsWithChildren) => <span class="am-tag">{children}</span>;

/** An article of the law, violet as the law is everywhere; a link when its text can be read. */
export const LawTag = ({ href, children }: PropsWithChildren<{ href?: string | undefined }>) =>
  href ? (
    <a class="am-tag am-law" href={href}>
      <Icon name="law" />
      {children}
    </a>
  ) : (
    <span class="am-tag am-law">
      <Icon name="law" />
      {children}
    </span>
  );

const icons = {
  draft: "note",
  waiting: "waiting",
  going: "going",
  done: "done",
  late: "late",
  urgent: "urgent",
  closed: "closed",
} as const satisfies Record<string, IconName>;

export type State = keyof typeof icons;

/** A state as icon and word; the word is the kit's own ("terlambat") unless the page has a better one. */
export const StateTag = ({ state, children }: PropsWithChildren<{ state: State }>) => (
  <span class="am-tag am-state" data-state={state}>
    <Icon name={icons[state]} />
    {children ?? say(`ui.state.${state}`)}
  </span>
);
