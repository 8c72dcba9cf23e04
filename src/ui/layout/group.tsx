import type { Child, PropsWithChildren } from "hono/jsx";

/** A part of a card under a third-level heading: one promised result with its indicators. */
export const Group = ({
  title,
  lead,
  children,
}: PropsWithChildren<{ title: Child; lead?: Child | undefined }>) => (
  <section class="am-group">
    <h3>{title}</h3>
    {lead && <p class="am-sub">{lead}</p>}
    {children}
  </section>
);
