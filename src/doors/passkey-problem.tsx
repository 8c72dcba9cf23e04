import { say } from "#platform/words/words.ts";

/** Where passkey.js says what went wrong: the words for each case wait in the attributes. */
export const PasskeyProblem = () => (
  <p
    class="am-error"
    role="status"
    data-passkey-problem=""
    data-stale={say("passkey.stale")}
    data-slow={say("passkey.slowed-down", { seconds: "{seconds}" })}
    hidden
  >
    {say("passkey.failed")}
  </p>
);
