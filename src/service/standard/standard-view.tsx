import { say } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import type { StandardComponent } from "#rules/service-standard/service-standard.law.ts";
import { Group } from "#ui/layout/group.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { ToldList } from "#ui/layout/told-list.tsx";
import { componentName } from "./component-name.ts";
import type { Standard } from "./standard.schema.ts";
import { feeInWords, timeInWords } from "./standard-words.ts";

/** The fourteen components in their two parts. */
export const StandardView = ({ standard, law }: { standard: Standard; law: Law }) => {
  const { value, source } = law.get("service-standard", "components");
  return (
    <>
      {(["delivery", "manufacturing"] as const).map((group) => (
        <Group title={say(`standard.group.${group}`)}>
          <ToldList
            items={value
              .filter((one) => one.group === group)
              .map(({ code }) => ({
                term: componentName(code, law),
                value: <Told code={code} standard={standard} />,
              }))}
          />
        </Group>
      ))}
      <LawArticle source={source} />
    </>
  );
};

const Told = ({ code, standard }: { code: StandardComponent["code"]; standard: Standard }) => {
  if (code === "requirements") return <Lines items={standard.requirements} />;
  if (code === "procedure") return <Lines items={standard.steps} isNumbered />;
  if (code === "fee") return <>{feeInWords(standard.feeRupiah)}</>;
  const words = standard.components[code];
  return (
    <>
      {code === "time" && <p>{timeInWords(standard.time)}</p>}
      {words ? <Paragraphs text={words} /> : code !== "time" && <p>{say("standard.not-told")}</p>}
    </>
  );
};

const Lines = ({ items, isNumbered }: { items: Standard["steps"]; isNumbered?: boolean }) => {
  if (items.length === 0) return <>{say("standard.not-told")}</>;
  const lines = items.map(({ label }) => <li>{label}</li>);
  return isNumbered ? <ol class="am-plain-numbered">{lines}</ol> : <ul class="am-bullets">{lines}</ul>;
};
