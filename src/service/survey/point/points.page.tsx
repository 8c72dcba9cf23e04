import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { QrPicture } from "#ui/chart/qr-picture.tsx";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { type PointChannel, pointChannels } from "../survey.schema.ts";

export type PointShown = { pointId: string; code: string; channel: PointChannel; place: string; url: string };
export type PointsShown = { unitId: string; unitName: string; agency: string; points: readonly PointShown[] };

/** Where users of a unit answer: posters to print, devices to set up. */
export const PointsPage = ({ unit, attempt }: { unit: PointsShown; attempt: Attempt }) => (
  <>
    <Breadcrumb crumbs={[{ href: `/survei/${unit.unitId}`, label: unit.unitName }]} />
    <Heading title={say("survey.points")} lead={say("survey.points.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns aside={<NewPoint unitId={unit.unitId} attempt={attempt} />}>
      <Card title={say("survey.points.all")}>
        {unit.points.length === 0 && (
          <EmptyState title={say("survey.points.none")} text={say("survey.points.none.text")} />
        )}
        <ul class="am-plain">
          {unit.points.map((point) => (
            <PointLine unitId={unit.unitId} point={point} />
          ))}
        </ul>
      </Card>
    </Columns>
  </>
);

const PointLine = ({ unitId, point }: { unitId: string; point: PointShown }) => (
  <li>
    <p>
      <strong>{point.place}</strong> <Tag>{say(`survey.channel.${point.channel}`)}</Tag>
    </p>
    <ActionBar>
      <LinkButton href={`/survei/${unitId}/titik/${point.pointId}`} variant="secondary">
        {say(point.channel === "desk" ? "survey.point.poster" : "survey.point.device")}
        <span class="ds-sr-only">{` ${point.place}`}</span>
      </LinkButton>
      <Button
        action={`/survei/${unitId}/titik/${point.pointId}/tutup`}
        variant="quiet"
        idempotencyKey={newFormKey()}
      >
        {say("survey.point.end")}
        <span class="ds-sr-only">{` ${point.place}`}</span>
      </Button>
    </ActionBar>
  </li>
);

const NewPoint = ({ unitId, attempt }: { unitId: string; attempt: Attempt }) => (
  <Card title={say("survey.point.new")}>
    <Form action={`/survei/${unitId}/titik`} idempotencyKey={newFormKey()}>
      <Radios
        {...fieldOf(attempt.entry, "channel")}
        label={say("survey.point.channel")}
        options={pointChannels.map((value) => ({
          value,
          label: say(`survey.channel.${value}`),
          hint: say(`survey.channel.${value}.hint`),
        }))}
      />
      <TextField
        {...fieldOf(attempt.entry, "place")}
        label={say("survey.point.place")}
        hint={say("survey.point.place.hint")}
        maxlength={120}
      />
      <Submit>{say("survey.point.make")}</Submit>
    </Form>
  </Card>
);

/** To be printed and put on the desk, or opened on the device. */
export const PointPage = ({ unit, point }: { unit: PointsShown; point: PointShown }) => (
  <div class="am-narrow am-poster">
    <Breadcrumb
      crumbs={[
        { href: `/survei/${unit.unitId}`, label: unit.unitName },
        { href: `/survei/${unit.unitId}/titik`, label: say("survey.points") },
      ]}
    />
    <Heading
      eyebrow={`${unit.agency} · ${unit.unitName} · ${point.place}`}
      title={say(point.channel === "desk" ? "survey.poster.title" : "survey.device.title")}
      lead={say(point.channel === "desk" ? "survey.poster.lead" : "survey.device.lead")}
    />
    <Card>
      <QrPicture text={point.url} label={say("survey.poster.qr")} />
      <p class="am-break am-strong">{point.url}</p>
      <p class="am-sub">{say(point.channel === "desk" ? "survey.poster.note" : "survey.device.note")}</p>
    </Card>
  </div>
);
