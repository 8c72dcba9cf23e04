import type { Child, PropsWithChildren } from "hono/jsx";

/** Numbered steps, one after the other: how a rating came about, how to do something. */
export const Steps = ({ children }: PropsWithChildren) => <ol class="am-steps">{children}</ol>;

/** One step: what it came to, and why. */
export const Step = ({ title, children }: PropsWithChildren<{ title: Child }>) => (
  <li>
    <h3>{title}</h3>
    {children}
  </li>
);
