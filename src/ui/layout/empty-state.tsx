import type { PropsWithChildren } from "hono/jsx";

/** Nothing here yet: says what will be, and the children offer the step towards it. */
export const EmptyState = ({ title, text, children }: PropsWithChildren<{ title: string; text: string }>) => (
  <div class="am-empty">
    <p>
      <strong>{title}</strong>
    </p>
    <p class="am-sub">{text}</p>
    {children && <div class="am-next">{children}</div>}
  </div>
);
