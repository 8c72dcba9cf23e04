import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import type { SessionHead } from "./session.schema.ts";

export type Sessions = {
  sessions: readonly SessionHead[];
  units: readonly { unitId: string; name: string }[];
  years: readonly number[];
  intervals: readonly string[];
};
type SessionsPageProps = { found: Sessions; attempt: Attempt };

/** The sessions one has a part in, and the form to call the next one. */
export const SessionsPage = ({ found, attempt }: SessionsPageProps) => {
  const opens = found.units.length > 0 && found.years.length > 0;
  return (
    <>
      <Heading title={say("calibration.sessions")} lead={say("calibration.sessions.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Columns aside={opens && <OpenCard found={found} attempt={attempt} />}>
        <Card title={say("calibration.sessions.mine")}>
          {found.sessions.length > 0 ? (
            <ul class="am-plain">
              {found.sessions.map((session) => (
                <SessionLine session={session} />
              ))}
            </ul>
          ) : (
            <EmptyState
              title={say("calibration.sessions.none")}
              text={say(opens ? "calibration.sessions.none.open" : "calibration.sessions.none.wait")}
            />
          )}
        </Card>
      </Columns>
    </>
  );
};

const SessionLine = ({ session }: { session: SessionHead }) => {
  const { sessionId, title, year, interval, heads, cases, closedAt, openedBy } = session;
  return (
    <li>
      <p>
        <a class="ds-link" href={`/kalibrasi/${sessionId}`}>
          {title}
        </a>{" "}
        <StateTag state={closedAt ? "closed" : "going"} />
        <br />
        <span class="am-sub">
          {`${intervalName(interval)} ${year} · ${say("calibration.session.size", { heads, cases })} · ${openedBy}`}
        </span>
      </p>
    </li>
  );
};

const OpenCard = ({ found, attempt }: SessionsPageProps) => (
  <Card title={say("calibration.open")} lead={say("calibration.open.lead")}>
    <Form action="/kalibrasi" guarded idempotencyKey={newFormKey()}>
      <TextField {...fieldOf(attempt.entry, "title")} label={say("calibration.open.name")} maxlength={200} />
      <Select
        {...fieldOf(attempt.entry, "year")}
        label={say("calibration.open.year")}
        options={found.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        {...fieldOf(attempt.entry, "interval")}
        label={say("calibration.intervals")}
        options={found.intervals.map((code) => ({ value: code, label: intervalName(code) }))}
      />
      <Select
        {...fieldOf(attempt.entry, "unitId")}
        label={say("calibration.open.unit")}
        hint={say("calibration.open.unit.hint")}
        options={found.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      />
      <Submit>{say("calibration.open.send")}</Submit>
    </Form>
  </Card>
);
