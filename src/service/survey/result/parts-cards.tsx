import { say } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showNumber } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import { type ProfileField, profileNames, profileValue } from "../survey.schema.ts";
import { gradeInWords, groupInWords } from "./group-words.ts";
import type { Group, Result } from "./result.schema.ts";

const groupColumns = <Row extends { group: Group }>() => [
  { head: say("survey.ikm"), numeric: true, cell: ({ group }: Row) => groupInWords(group) },
  {
    head: say("survey.grade.head"),
    cell: ({ group }: Row) => (group.ikm ? gradeInWords(group.ikm.grade) : "–"),
  },
  {
    head: say("survey.answers"),
    numeric: true,
    cell: ({ group }: Row) => (group.answers === null ? say("survey.group.few") : showNumber(group.answers)),
  },
];

export const ServicesCard = ({ result }: { result: Result }) =>
  result.services.length === 0 ? null : (
    <Card title={say("survey.by-service")}>
      <Table
        caption={say("survey.by-service")}
        captionHidden
        address={{ path: `/survei/${result.unit.unitId}`, query: {} }}
        rows={result.services}
        columns={[
          {
            head: say("survey.service.filter"),
            cell: ({ serviceId, name }) => (serviceId ? name : say("survey.service.untold")),
          },
          ...groupColumns<Result["services"][number]>(),
        ]}
      />
    </Card>
  );

/** How the answers came: a link counts once for each case, a QR on a desk can be opened by anybody. */
export const ChannelsCard = ({ result }: { result: Result }) =>
  result.channels.length === 0 ? null : (
    <Card title={say("survey.by-channel")} lead={say("survey.by-channel.lead")}>
      <Table
        caption={say("survey.by-channel")}
        captionHidden
        address={{ path: `/survei/${result.unit.unitId}`, query: {} }}
        rows={result.channels}
        columns={[
          { head: say("survey.channel"), cell: ({ channel }) => say(`survey.channel.${channel}`) },
          ...groupColumns<Result["channels"][number]>(),
        ]}
      />
    </Card>
  );

/** Who answered, as far as they said. */
export const ProfileCard = ({ result: { profile } }: { result: Result }) =>
  profile.length === 0 ? null : (
    <Card title={say("survey.respondents")}>
      {profileNames.map((field) => {
        const some = profile.filter((one) => one.field === field);
        return some.length === 0 ? null : (
          <Bars
            caption={say(`survey.profile.${field}`)}
            bars={some.map(({ value, answers }) => ({
              label: saidOf(field, value),
              value: answers,
              shown: showNumber(answers),
            }))}
          />
        );
      })}
    </Card>
  );

function saidOf(field: ProfileField, value: string | null): string {
  const known = profileValue(field, value);
  return known ? say(`survey.profile.value.${known}`) : say("survey.profile.untold");
}
