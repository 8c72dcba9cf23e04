import type { Passkey } from "#platform/identity/passkeys.ts";
import type { SessionView } from "#platform/identity/sessions.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showInstant } from "#ui/locale.ts";
import { PasskeyProblem } from "../passkey-problem.tsx";

export type AccountPageProps = {
  attempt: Attempt;
  sessions: readonly SessionView[];
  passkeys: readonly Passkey[];
  secondFactor: boolean;
};

export const AccountPage = ({ attempt, sessions, passkeys, secondFactor }: AccountPageProps) => (
  <>
    <Heading title={say("account.title")} lead={say("account.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <div class="am-grid">
      <SecondFactorCard on={secondFactor} />
      <PasskeysCard passkeys={passkeys} />
      <SessionsCard sessions={sessions} />
      <PasswordCard entry={attempt.entry} />
      <OwnDataCard />
    </div>
  </>
);

const SecondFactorCard = ({ on }: { on: boolean }) => (
  <Card title={say("account.totp")} lead={say(on ? "account.totp.on" : "account.totp.off")}>
    <LinkButton href="/akun/kode" variant={on ? "secondary" : "primary"}>
      {say(on ? "account.totp.manage" : "account.totp.set-up")}
    </LinkButton>
  </Card>
);

const PasskeysCard = ({ passkeys }: { passkeys: readonly Passkey[] }) => (
  <Card title={say("account.passkeys")} lead={say("account.passkeys.lead")}>
    <ul class="am-plain">
      {passkeys.map((key) => (
        <li>
          <p>
            {key.name || key.provider || say("account.passkeys.unnamed")}{" "}
            <span class="am-sub">{showInstant(key.createdAt)}</span>
          </p>
          <Button action={`/akun/kunci-sandi/${key.passkeyId}/hapus`} variant="quiet">
            {say("account.passkeys.remove")}
          </Button>
        </li>
      ))}
    </ul>
    <button
      type="button"
      class="ds-button"
      data-variant="secondary"
      data-passkey="add"
      data-next="/akun"
      hidden
    >
      {say("account.passkeys.add")}
    </button>
    <PasskeyProblem />
  </Card>
);

const SessionsCard = ({ sessions }: { sessions: readonly SessionView[] }) => (
  <Card title={say("account.sessions")} lead={say("account.sessions.lead")}>
    <ul class="am-plain">
      {sessions.map((session) => (
        <li>
          <p>
            <strong>{deviceText(session)}</strong>{" "}
            <span class="am-sub">
              {session.current
                ? say("account.sessions.this")
                : say("account.sessions.seen", { when: showInstant(session.lastSeenAt) })}
            </span>
          </p>
          {!session.current && (
            <Button action={`/akun/sesi/${session.sessionId}/akhiri`} variant="quiet">
              {say("account.sessions.end")}
            </Button>
          )}
        </li>
      ))}
    </ul>
    {sessions.length > 1 && (
      <Button action="/akun/sesi/akhiri-lainnya" variant="secondary">
        {say("account.sessions.end-others")}
      </Button>
    )}
  </Card>
);

function deviceText({ device }: SessionView): string {
  return (
    [device.browser, device.system]
      .map((part) => part && sayIfKnown(part))
      .filter(Boolean)
      .join(" · ") || say("account.sessions.unknown")
  );
}

const OwnDataCard = () => (
  <Card title={say("own-data.title")} lead={say("own-data.lead")}>
    <LinkButton href="/akun/data-saya" variant="secondary">
      {say("account.own-data")}
    </LinkButton>
    <p>
      <a class="ds-link" href="/akun/hapus-data">
        {say("own-data.erase.link")}
      </a>
    </p>
  </Card>
);

const PasswordCard = ({ entry }: { entry: Entry }) => (
  <Card title={say("account.password")}>
    <Form action="/akun/kata-sandi">
      <TextField
        {...fieldOf(entry, "current")}
        type="password"
        label={say("account.password.current")}
        autocomplete="current-password"
      />
      <TextField
        {...fieldOf(entry, "password")}
        type="password"
        label={say("account.password.next")}
        hint={say("invitation.password.hint")}
        autocomplete="new-password"
      />
      <Submit variant="secondary">{say("account.password.submit")}</Submit>
    </Form>
  </Card>
);
