import type { Child, PropsWithChildren } from "hono/jsx";

export type CardProps = {
  title?: Child | undefined;
  /** A sentence under the title. */
  lead?: Child | undefined;
  /** For links within the page. */
  id?: string | undefined;
};

/** A white sheet on the paper: one subject, its title a second-level heading. */
export const Card = ({ title, lead, id, children }: PropsWithChildren<CardProps>) => (
  <section class="am-card" id={id}>
    {title && <h2>{title}</h2>}
    {lead && <p class="am-sub">{lead}</p>}
    {children}
  </section>
);
