import type { Child, PropsWithChildren } from "hono/jsx";

/** What somebody said, and who, when, about what. */
export const Quote = ({ by, children }: PropsWithChildren<{ by: Child }>) => (
  <figure class="am-quote">
    <blockquote>{children}</blockquote>
    <figcaption class="am-sub">{by}</figcaption>
  </figure>
);
