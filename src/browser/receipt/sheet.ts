import { isList, isObject, type Json, type JsonObject } from "#ledger/proof/canonical-json.ts";
import type { FaultFacts } from "#ledger/proof/faults.ts";
import { type Finding, toldOf, verdictOf } from "#ledger/proof/finding.ts";

/** What a record has, in the order in which a person asks; whatever else is in a receipt comes after these. */
const members = [
  ...["kind", "at", "agency", "subject", "about", "facts", "because"],
  ...["actor", "actingFor", "procedure", "state", "id"],
];

/** Where what was found is written: copies of the templates that the server drew, with sentences filled in. */
export class Sheet {
  readonly #root: HTMLElement;
  readonly #words: Record<string, string>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#words = JSON.parse(document.getElementById(root.dataset.words ?? "")?.textContent || "{}");
  }

  /** One sentence alone: there was nothing to check. */
  say(key: string, facts?: FaultFacts) {
    const list = document.createElement("ul");
    list.className = "am-plain";
    list.append(this.#line("failed", this.#sentence(key, facts)));
    this.#put(list);
  }

  /** One more sentence above what stands there already. */
  add(key: string, result: Finding["result"]) {
    const shown = this.#root.querySelector("[data-found]")?.childNodes ?? [];
    const list = document.createElement("ul");
    list.className = "am-plain";
    list.append(this.#line(result, this.#sentence(key)));
    this.#put(list, ...shown);
  }

  show(findings: readonly Finding[], content: JsonObject) {
    const sheet = this.#copy(`verdict="${verdictOf(findings)}"`);
    const lines = toldOf(findings).map((finding) => this.#line(finding.result, this.#found(finding)));
    sheet.querySelector("ul")?.append(...lines);
    this.#put(sheet, ...(Object.keys(content).length > 0 ? [this.#says(content)] : []));
  }

  #found(finding: Finding): string {
    const said = this.#sentence(`receipt.${finding.result}.${finding.claim}`, finding.facts);
    if (finding.result === "proven") return said;
    return `${said} ${this.#sentence(`error.${finding.code}`, finding.facts)}`;
  }

  /** Whatever a receipt holds goes in as text: it comes from anybody. */
  #says(content: JsonObject): DocumentFragment {
    const sheet = this.#copy("says");
    const others = Object.keys(content).filter((member) => !members.includes(member));
    const rows = [...members, ...others].map((member) => {
      const row = document.createElement("div");
      const [term, said] = [document.createElement("dt"), document.createElement("dd")];
      said.className = "am-break"; // a fingerprint has no place to break
      term.textContent = this.#words[`receipt.member.${member}`] ?? member;
      said.textContent = this.#shown(content[member], member);
      row.append(term, said);
      return row;
    });
    sheet.querySelector("dl")?.append(...rows);
    return sheet;
  }

  #line(result: Finding["result"], sentence: string): DocumentFragment {
    const line = this.#copy(`line="${result}"`);
    const place = line.querySelector("[data-sentence]");
    if (place) place.textContent = sentence;
    return line;
  }

  #copy(name: string): DocumentFragment {
    const template = this.#root.querySelector<HTMLTemplateElement>(`template[data-${name}]`);
    return document.importNode(template?.content ?? new DocumentFragment(), true);
  }

  #put(...parts: Node[]) {
    const place = this.#root.querySelector<HTMLElement>("[data-found]");
    place?.replaceChildren(...parts);
    const first = place?.querySelector<HTMLElement>("h2, li");
    first?.setAttribute("tabindex", "-1");
    first?.focus(); // read out, and scrolled to on a phone
  }

  /** For whoever reads it, not for a program: `Hasil kerja: di atas ekspektasi; …`, and times on the reader's clock. */
  #shown(value: Json | undefined, member = ""): string {
    if (value === null || value === undefined) return "–";
    if (isList(value)) return value.map((one) => this.#shown(one)).join(" · ");
    if (isObject(value)) {
      const { article, outcome } = value; // a step of a rule: what came out, and by which article
      if (outcome !== undefined && article && isObject(article))
        return `${this.#shown(outcome)} (${this.#shown(article.regulation)}, ${this.#shown(article.article)})`;
      const parts = Object.entries(value).filter(([, part]) => part !== "");
      return parts
        .map(([name, part]) => `${this.#named("record.fact", name)}: ${this.#shown(part)}`)
        .join("; ");
    }
    if (member === "at") return new Date(String(value)).toLocaleString(document.documentElement.lang);
    return this.#named("record.kind", this.#named("rules.value", String(value)));
  }

  #named(family: string, code: string): string {
    return this.#words[`${family}.${code}`] ?? code;
  }

  #sentence(key: string, facts: FaultFacts = {}): string {
    return (this.#words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(facts[name] ?? ""));
  }
}
