import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { showDay } from "#ui/locale.ts";
import type { ServiceView } from "./read-service.ts";
import type { Standard } from "./standard.schema.ts";

/** Every version that there was, and how two of them differ. */
export const VersionsCard = ({ service }: { service: ServiceView }) => {
  const { versions, code, currentVersion, today } = service;
  return (
    <Card title={say("standard.versions")}>
      <ul class="am-plain am-stack">
        {versions.map((one) => (
          <li>
            {say("standard.version", { version: one.version })}
            {one.version === currentVersion && <strong> · {say("standard.version.counts")}</strong>}
            <div class="am-sub">{stateOf(one, today)}</div>
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <p>
          <a class="ds-link" href={`/standar/${code}/versi`}>
            {say("standard.compare")}
          </a>
        </p>
      )}
    </Card>
  );
};

function stateOf({ holdsFrom, publishedAt, publishedBy }: Standard, today: string): string {
  if (holdsFrom === null || publishedAt === null) return say("standard.is-draft");
  const published = { day: showDay(holdsFrom, "medium"), by: publishedBy ?? "–" };
  return say(holdsFrom > today ? "standard.published-ahead" : "standard.published-by", published);
}
