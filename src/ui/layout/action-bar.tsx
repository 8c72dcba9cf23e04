import type { PropsWithChildren } from "hono/jsx";

/** Buttons in a row, the main one first. Under a heading and at the end of a form they are full width on a phone. */
export const ActionBar = ({ children }: PropsWithChildren) => <div class="am-actions">{children}</div>;
