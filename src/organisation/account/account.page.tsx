import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button } from "#ui/form/button.tsx";
import { CopyField } from "#ui/form/copy-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant } from "#ui/locale.ts";

export type AccountOfEmployeeProps = {
  employeeId: string;
  name: string;
  account: { state: "none" | "invited" | "active" | "disabled"; secondFactor: boolean };
  invitation: { link: string; expiresAt: Date } | undefined;
};

export const AccountOfEmployeePage = ({ employeeId, name, account, invitation }: AccountOfEmployeeProps) => (
  <>
    <Breadcrumb crumbs={[{ href: `/pegawai/${employeeId}`, label: name }]} />
    <Heading title={say("account-of.title", { name })} lead={say(`account-of.state.${account.state}`)} />
    {invitation && (
      <Notice tone="success" title={say("account-of.link")}>
        <p>{say("account-of.link.text", { when: showInstant(invitation.expiresAt) })}</p>
        <CopyField name="link" label={say("account-of.link.address")} value={invitation.link} />
      </Notice>
    )}
    <Card title={say("account-of.invite")} lead={say("account-of.invite.lead")}>
      <Button action={`/pegawai/${employeeId}/akun/undangan`} idempotencyKey={newFormKey()}>
        {say(account.state === "active" ? "account-of.invite.again" : "account-of.invite.button")}
      </Button>
    </Card>
    {account.secondFactor && (
      <Card title={say("account-of.second-factor")} lead={say("account-of.second-factor.lead")}>
        <Button action={`/pegawai/${employeeId}/akun/kode`} variant="danger" idempotencyKey={newFormKey()}>
          {say("account-of.second-factor.reset")}
        </Button>
      </Card>
    )}
  </>
);
