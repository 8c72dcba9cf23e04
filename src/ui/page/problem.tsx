import type { PropsWithChildren } from "hono/jsx";
import { say } from "#platform/words/words.ts";

export type ProblemProps = {
  /** What happened, without blame: "Halaman ini tidak ditemukan". */
  title: string;
  /** More of it, where the title is short. */
  text?: string | undefined;
  /** What was kept of what the person did. */
  kept?: string | undefined;
  /** Names this event in the log, for whoever helps. */
  reference?: string | undefined;
};

/** The inside of an error page. The children are the next steps: links and buttons. */
export const Problem = ({ title, text, kept, reference, children }: PropsWithChildren<ProblemProps>) => (
  <section class="am-problem">
    <h1>{title}</h1>
    {text && <p>{text}</p>}
    {kept && <p>{kept}</p>}
    <div class="am-next">{children}</div>
    {reference && (
      <p class="am-small">
        {say("ui.problem.reference")} <code>{reference}</code>
      </p>
    )}
  </section>
);
