import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";

/**
 * The keys that make rating quick. The links are the browser's own access keys and work without JavaScript; the
 * others come with rating.js.
 */
export const KeysCard = ({ inSession }: { inSession: boolean }) => (
  <Card title={say("evaluation.keys")}>
    <ul class="am-plain am-keys">
      <li>
        <a href="#f-results" accesskey="h">
          {say("evaluation.keys.results")}
        </a>{" "}
        <kbd>{say("evaluation.keys.access", { key: "H" })}</kbd>
      </li>
      <li>
        <a href="#f-conduct" accesskey="p">
          {say("evaluation.keys.conduct")}
        </a>{" "}
        <kbd>{say("evaluation.keys.access", { key: "P" })}</kbd>
      </li>
      <li>
        <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> {say("evaluation.keys.choose")}
      </li>
      {inSession && (
        <li>
          <kbd>{say("evaluation.keys.access", { key: "↓" })}</kbd>{" "}
          <kbd>{say("evaluation.keys.access", { key: "↑" })}</kbd> {say("evaluation.keys.step")}
        </li>
      )}
    </ul>
    <p class="am-sub">{say("evaluation.keys.hint")}</p>
  </Card>
);
