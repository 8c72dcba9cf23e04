import type { NamedAppraiser } from "#organisation/chain/name-appraiser.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { showDay } from "#ui/locale.ts";
import type { AppraiserOnDay, Asked } from "./employee-view.ts";

type AppraiserCardProps = {
  employeeId: string;
  appraiser: NamedAppraiser | null;
  asked: Asked;
  today: string;
  /** Whether the reader names an appraiser where nobody is. */
  mayName: boolean;
};

/** Who appraises today, and who did on any day: appointments over time have the answer. */
export const AppraiserCard = ({ employeeId, appraiser, asked, today, mayName }: AppraiserCardProps) => {
  const fault = asked !== null && "fault" in asked ? asked : null;
  const answer = asked !== null && "on" in asked ? asked : null;
  return (
    <Card title={say("appraiser.title")} id="penilai">
      <Appraiser appraiser={appraiser} none={say("appraiser.none-today")} />
      {appraiser === null && mayName && (
        <p>
          <a class="ds-link" href={`/pegawai/${employeeId}/penilai-luar`}>
            {say("outside.give")}
          </a>
        </p>
      )}
      <form class="am-form" method="get" action={`/pegawai/${employeeId}#penilai`}>
        <DateField
          name="tanggal"
          label={say("appraiser.ask")}
          value={fault?.typed ?? answer?.on ?? today}
          error={fault?.fault}
        />
        <Submit variant="secondary">{say("appraiser.ask.button")}</Submit>
      </form>
      {answer && <Answer answer={answer} />}
    </Card>
  );
};

const Answer = ({ answer }: { answer: AppraiserOnDay }) => (
  <div role="status" class="am-next">
    <p class="am-sub">
      {answer.positionTitle
        ? say("appraiser.on-as", { day: showDay(answer.on), title: answer.positionTitle })
        : say("appraiser.on", { day: showDay(answer.on) })}
    </p>
    <Appraiser appraiser={answer.appraiser} none={say("appraiser.none-then")} />
  </div>
);

const Appraiser = ({ appraiser, none }: { appraiser: NamedAppraiser | null; none: string }) =>
  appraiser === null ? (
    <p>{none}</p>
  ) : (
    <p>
      <a class="ds-link am-strong" href={`/pegawai/${appraiser.employeeId}`}>
        {appraiser.name}
      </a>
      <br />
      <span class="am-sub">{appraiser.title}</span> <Tag>{say(`appraiser.by.${appraiser.by}`)}</Tag>
    </p>
  );
