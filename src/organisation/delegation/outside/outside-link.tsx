import { say } from "#platform/words/words.ts";

/** The way to an appraiser who works elsewhere, for whom nobody here stands above. */
export const OutsideLink = ({ employeeId }: { employeeId: string }) => (
  <p>
    {say("outside.from-delegation")}{" "}
    <a class="ds-link" href={`/pegawai/${employeeId}/penilai-luar`}>
      {say("outside.give")}
    </a>
  </p>
);
