import type { PropsWithChildren } from "hono/jsx";
import { say } from "#platform/words/words.ts";
import { Icon, type IconName } from "#ui/page/icon.tsx";

const icons = {
  info: "info",
  success: "done",
  warning: "late",
  danger: "urgent",
} as const satisfies Record<string, IconName>;

export type NoticeTone = keyof typeof icons;

/** A sentence that must not be missed. Its tone is an icon and a spoken word before it is a colour. */
export const Notice = ({
  tone,
  title,
  children,
}: PropsWithChildren<{ tone: NoticeTone; title?: string | undefined }>) => (
  <div class="am-notice" data-tone={tone}>
    <Icon name={icons[tone]} />
    <div>
      <span class="ds-sr-only">{say(`ui.notice.${tone}`)} </span>
      {title && <strong>{title} </strong>}
      {children}
    </div>
  </div>
);
