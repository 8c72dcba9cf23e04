import type { PropsWithChildren } from "hono/jsx";

export type FoldedProps = {
  label: string;
  /** Where something inside was typed or is at fault, it must not be hidden. */
  open?: boolean | undefined;
};

/** What is needed now and then, out of the way until it is: a `<details>`, so that it opens without JavaScript. */
export const Folded = ({ label, open, children }: PropsWithChildren<FoldedProps>) => (
  <details class="am-folded" open={open}>
    <summary>{label}</summary>
    <div class="am-stack">{children}</div>
  </details>
);
