import { say } from "#platform/words/words.ts";
import type { AgendaItem } from "./agenda-item.ts";

/** What lies on the table, one line each. */
export const AgendaList = ({ agenda }: { agenda: readonly AgendaItem[] }) => (
  <ul class="am-bullets">
    {agenda.map((item) => (
      <li>{agendaText(item)}</li>
    ))}
  </ul>
);

export function agendaText({ kind, facts }: AgendaItem): string {
  return say(`agenda.${kind}`, facts);
}
