import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showDays } from "#ui/locale.ts";
import type { Timeline } from "./timeline.schema.ts";

type GrantsCardProps = {
  employeeId: string;
  grants: Timeline["grants"];
  today: string;
  administrator: boolean;
};

/** Tasks beside the position, each with its end; nothing where there never was one. */
export const GrantsCard = ({ employeeId, grants, today, administrator }: GrantsCardProps) =>
  grants.length === 0 ? null : (
    <Card title={say("role-grant.title")}>
      <ul class="am-plain">
        {grants.map((grant) => (
          <li>
            <span class="am-strong">{say(`role.${grant.role}`)}</span>{" "}
            {grant.endsOn < today && <StateTag state="closed">{say("role-grant.over")}</StateTag>}
            <br />
            <span class="am-sub">
              {showDays(grant.startsOn, grant.endsOn)} · {grant.reason}
            </span>{" "}
            {administrator && grant.endsOn >= today && (
              <a class="ds-link" href={`/pegawai/${employeeId}/peran/${grant.grantId}/akhiri`}>
                {say("role-grant.end")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
