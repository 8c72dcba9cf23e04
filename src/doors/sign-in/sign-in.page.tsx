import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { PasskeyProblem } from "../passkey-problem.tsx";
import type { Portal } from "../portals.ts";

export type FieldProblem = { name: string; message: string };
export type SignInPageProps = {
  nip?: string;
  back: string;
  /** What stands in the way and is of no field. */
  problem?: string;
  faults?: readonly FieldProblem[];
  /** Where citizens go on: they need no account. */
  portals?: readonly Portal[];
};

export const SignInPage = ({ nip, back, problem, faults = [], portals = [] }: SignInPageProps) => (
  <div class="am-narrow">
    <Heading title={say("sign-in.title")} lead={say("sign-in.lead")} />
    <ErrorSummary faults={faults} message={problem} />
    <Card>
      <Form action="/masuk" hidden={{ kembali: back }}>
        <TextField
          name="nip"
          label={say("sign-in.nip")}
          hint={say("sign-in.nip.hint")}
          value={nip}
          error={errorOf(faults, "nip")}
          autocomplete="username"
          inputmode="numeric"
          maxlength={40}
        />
        <TextField
          name="password"
          type="password"
          label={say("sign-in.password")}
          error={errorOf(faults, "password")}
          autocomplete="current-password"
        />
        <Submit>{say("sign-in.submit")}</Submit>
      </Form>
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        data-passkey="sign-in"
        data-next={back}
        hidden
      >
        {say("sign-in.passkey")}
      </button>
      <PasskeyProblem />
    </Card>
    <p class="am-sub">{say("sign-in.forgotten")}</p>
    {portals.length > 0 && <Portals portals={portals} />}
  </div>
);

const Portals = ({ portals }: { portals: readonly Portal[] }) => (
  <Card title={say("sign-in.citizens")} lead={say("sign-in.citizens.text")}>
    <ul class="am-plain">
      {portals.map(({ agencyId, name }) => (
        <li>
          <a class="ds-link" href={`/layanan/${agencyId}`}>
            {say("sign-in.portal", { agency: name })}
          </a>
        </li>
      ))}
    </ul>
  </Card>
);

export const CodePage = ({ back, problem, faults = [] }: SignInPageProps) => (
  <div class="am-narrow">
    <Heading title={say("sign-in.code.title")} lead={say("sign-in.code.lead")} />
    <ErrorSummary faults={faults} message={problem} />
    <Card>
      <Form action="/masuk/kode" hidden={{ kembali: back }}>
        <TextField
          name="kode"
          label={say("sign-in.code")}
          hint={say("sign-in.code.hint")}
          error={errorOf(faults, "kode")}
          autocomplete="one-time-code"
          size={16}
        />
        <Submit>{say("sign-in.submit")}</Submit>
      </Form>
    </Card>
  </div>
);

function errorOf(faults: readonly FieldProblem[], name: string): string | undefined {
  return faults.find((fault) => fault.name === name)?.message;
}
