import { say } from "#platform/words/words.ts";
import { gradeName } from "#rules/grade/grade.ts";
import type { Law } from "#rules/law.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import type { Details } from "./employee-view.ts";

/** What the personnel file says, for those who may know it. */
export const DataCard = ({ details, law }: { details: Details; law: Law }) => {
  const { nip, status, grade, email } = details;
  return (
    <Card title={say("employee.data")}>
      <DefinitionList
        items={[
          { term: say("employee.nip"), value: <span class="am-nip">{nip}</span> },
          { term: say("employee.status"), value: status },
          {
            term: say("employee.grade"),
            value: grade
              ? say("employee.grade.of", { grade, name: gradeName(grade, law) })
              : say("employee.grade.none"),
          },
          {
            term: say("employee.email"),
            value: email ? <span class="am-break">{email}</span> : say("employee.email.none"),
          },
        ]}
      />
    </Card>
  );
};
