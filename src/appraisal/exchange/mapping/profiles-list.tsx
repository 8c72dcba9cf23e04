import { say } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import type { ShownProfile } from "./list-profiles.ts";

/** Every profile as the way to its columns, with the mark of what nobody confirmed. */
export const ProfilesList = ({ year, profiles }: { year: number; profiles: readonly ShownProfile[] }) => (
  <ul class="am-plain am-stack">
    {profiles.map(({ key, title, confirmed }) => (
      <li>
        <a class="ds-link" href={`/periode/${year}/pertukaran/kolom?profil=${key}`}>
          {title}
        </a>{" "}
        {!confirmed && <StateTag state="waiting">{say("exchange.unconfirmed")}</StateTag>}
      </li>
    ))}
  </ul>
);
