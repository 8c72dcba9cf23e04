import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { MoreSteps } from "#ui/layout/more-steps.tsx";
import type { EmployeeView } from "./employee-view.ts";

type KeepStepsProps = { person: EmployeeView; gone: boolean; administrator: boolean };

/** What an officer does for a person: the most usual at hand, the rest behind one button. */
export const KeepSteps = ({ person, gone, administrator }: KeepStepsProps) => {
  const href = `/pegawai/${person.employeeId}`;
  const always = [
    { href: `${href}/ubah`, label: say("employee.correct") },
    { href: `${href}/akun`, label: say("employee.account") },
  ];
  const whileHere = [
    { href: `${href}/plt-plh`, label: say("appointment.appoint-acting") },
    { href: `${href}/promosi`, label: say("employee.promote") },
    { href: `${href}/delegasi`, label: say("delegation.give") },
    ...(administrator ? [{ href: `${href}/peran`, label: say("role-grant.give") }] : []),
    ...always,
    { href: `${href}/berhenti`, label: say("departure.record") },
  ];
  const outside = [
    { href: `${href}/pindah`, label: say("appointment.appoint") },
    ...always,
    { href: `${href}/berhenti`, label: say("departure.record") },
  ];
  if (person.isOutside && !gone) return <MoreSteps label={say("employee.keep")} steps={outside} />;
  return (
    <>
      {gone ? (
        <TakeBack href={href} name={person.name} />
      ) : (
        <LinkButton href={`${href}/pindah`}>{say("appointment.appoint")}</LinkButton>
      )}
      <MoreSteps label={say("employee.keep")} steps={gone ? always : whileHere} />
    </>
  );
};

const TakeBack = ({ href, name }: { href: string; name: string }) => (
  <Dialog id="kembali" title={say("departure.take-back.title", { name })} opener={say("departure.take-back")}>
    <p>{say("departure.take-back.text")}</p>
    <Button action={`${href}/berhenti/batal`} idempotencyKey={newFormKey()}>
      {say("departure.take-back")}
    </Button>
  </Dialog>
);
