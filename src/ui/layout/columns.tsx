import type { Child, PropsWithChildren } from "hono/jsx";

export type ColumnsProps = {
  /** Beside the main matter on a wide screen, below it on a phone. */
  aside?: Child | undefined;
  /** Above the aside on a wide screen, above everything on a phone: what waits for me. */
  first?: Child | undefined;
};

/** The main matter (children) and what stands beside it. */
export const Columns = ({ aside, first, children }: PropsWithChildren<ColumnsProps>) => (
  <div class="am-columns">
    {first && <div class="am-stack am-columns-first">{first}</div>}
    <div class="am-stack am-columns-main">{children}</div>
    {aside && <div class="am-stack am-columns-aside">{aside}</div>}
  </div>
);

/** Things of one kind side by side, as many as fit: figures, cards. */
export const Grid = ({ children }: PropsWithChildren) => <div class="am-grid">{children}</div>;
