import type { TotpSetup } from "#platform/identity/credentials.ts";
import { say } from "#platform/words/words.ts";
import { QrPicture } from "#ui/chart/qr-picture.tsx";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";

export const SecondFactorPage = ({ on, attempt }: { on: boolean; attempt: Attempt }) => (
  <div class="am-narrow">
    <Heading title={say("account.totp")} lead={say(on ? "account.totp.on" : "account.totp.why")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Card>
      <Form action={on ? "/akun/kode/matikan" : "/akun/kode"}>
        <TextField
          {...fieldOf(attempt.entry, "password")}
          type="password"
          label={say("account.password.current")}
          autocomplete="current-password"
        />
        <Submit variant={on ? "danger" : "primary"}>
          {say(on ? "account.totp.turn-off" : "account.totp.set-up")}
        </Submit>
      </Form>
    </Card>
  </div>
);

/** The picture for the app, the same to type, the recovery codes (shown this once), and the proof that it works. */
export const ScanPage = ({ setup }: { setup: TotpSetup }) => (
  <div class="am-narrow">
    <Heading title={say("account.totp.scan")} lead={say("account.totp.scan.lead")} />
    <Card>
      <QrPicture text={setup.uri} label={say("account.totp.qr")} />
      <p class="am-sub">{say("account.totp.secret")}</p>
      <p>
        <code class="am-break">{setup.secret}</code>
      </p>
    </Card>
    <Card title={say("account.totp.recovery")} lead={say("account.totp.recovery.lead")}>
      <ul class="am-codes">
        {setup.recoveryCodes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Card>
    <Card>
      <Form action="/akun/kode/pasti">
        <TextField
          name="code"
          label={say("sign-in.code")}
          autocomplete="one-time-code"
          inputmode="numeric"
          size={8}
        />
        <Submit>{say("account.totp.confirm")}</Submit>
      </Form>
    </Card>
  </div>
);
