import type { Child, PropsWithChildren } from "hono/jsx";

export type HeadingProps = {
  /** The one question of the page, in the person's words. */
  title: Child;
  /** Where and when, in small letters above: "Evaluasi triwulan III 2026". */
  eyebrow?: Child | undefined;
  /** The answer in short. */
  lead?: Child | undefined;
};

/** The head of a page. The children are its main action: beside the title, and full width on a phone. */
export const Heading = ({ title, eyebrow, lead, children }: PropsWithChildren<HeadingProps>) => (
  <div class="am-heading">
    <div>
      {eyebrow && <p class="am-eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p class="am-lead">{lead}</p>}
    </div>
    {children && <div class="am-actions">{children}</div>}
  </div>
);
