import { say } from "#platform/words/words.ts";

export type ActingForProps = {
  /** Whose work is done: "Hendra Wijaya (Kasi Pelayanan Umum)". */
  name: string;
  /** Last day, as the reader reads it. */
  until?: string | undefined;
};

/** Says on every page in whose name one acts, so that nobody signs as somebody else by oversight. */
export const ActingFor = ({ name, until }: ActingForProps) => (
  <aside class="am-acting" aria-label={say("ui.page.acting")}>
    <p>{until ? say("ui.page.acting-for-until", { name, until }) : say("ui.page.acting-for", { name })}</p>
  </aside>
);
