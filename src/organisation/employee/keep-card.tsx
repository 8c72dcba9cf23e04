import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import type { EmployeeView } from "./employee-view.ts";

type KeepCardProps = { person: EmployeeView; gone: boolean; administrator: boolean };

/** For the way down to it from the head of the page. */
export const keepCardId = "catat";

/** What an officer does for a person. */
export const KeepCard = ({ person, gone, administrator }: KeepCardProps) => {
  const href = `/pegawai/${person.employeeId}`;
  return (
    <Card title={say("employee.keep")} id={keepCardId}>
      <ActionBar>
        {gone ? (
          <TakeBack href={href} name={person.name} />
        ) : (
          <>
            <Link href={`${href}/pindah`}>{say("appointment.appoint")}</Link>
            <Link href={`${href}/plt-plh`}>{say("appointment.appoint-acting")}</Link>
            <Link href={`${href}/promosi`}>{say("employee.promote")}</Link>
            <Link href={`${href}/delegasi`}>{say("delegation.give")}</Link>
            <Link href={`${href}/berhenti`}>{say("departure.record")}</Link>
            {administrator && <Link href={`${href}/peran`}>{say("role-grant.give")}</Link>}
          </>
        )}
        <Link href={`${href}/ubah`}>{say("employee.correct")}</Link>
        <Link href={`${href}/akun`}>{say("employee.account")}</Link>
      </ActionBar>
    </Card>
  );
};

const Link = ({ href, children }: { href: string; children: string }) => (
  <LinkButton href={href} variant="secondary">
    {children}
  </LinkButton>
);

const TakeBack = ({ href, name }: { href: string; name: string }) => (
  <Dialog id="kembali" title={say("departure.take-back.title", { name })} opener={say("departure.take-back")}>
    <p>{say("departure.take-back.text")}</p>
    <Button action={`${href}/berhenti/batal`} idempotencyKey={newFormKey()}>
      {say("departure.take-back")}
    </Button>
  </Dialog>
);
