import { isObject, type JsonObject } from "#ledger/proof/canonical-json.ts";
import { toHex } from "#ledger/proof/encoding.ts";
import { ProofFault } from "#ledger/proof/faults.ts";
import { type Finding, verdictOf } from "#ledger/proof/finding.ts";
import { sha256 } from "#ledger/proof/hash.ts";
import { pastedNote } from "#ledger/proof/note.ts";
import type { Against } from "#ledger/proof/receipt.ts";
import { checkReceiptFile } from "#ledger/proof/receipt-file.ts";
import { agencyIn, readReceipt } from "#ledger/proof/receipt-text.ts";
import { publishedVerifiers, readVerifiers, type Verifier } from "#ledger/proof/verifier.ts";
import { Sheet } from "./receipt/sheet.ts";

const paperBytesMax = 50_000_000; // the year of a person with every paper is under 10 MB

/**
 * Checks a receipt in the visitor's own browser and sends nothing. Without it a button asks the server, which then
 * has to be trusted.
 *
 * ```html
 * <am-receipt data-words="id" data-from="/address of a receipt to begin with"> <form> file "receipt", texts "keys" and "checkpoint", <button data-check hidden> </form>
 *   <div data-found></div>, <template>s of src/doors/receipt-findings.tsx </am-receipt>
 * ```
 */
class ReceiptElement extends HTMLElement {
  #listening = new AbortController();
  #turn = 0;
  /** SHA-256 in hex of the paper that the receipt is of; empty where it is of none. */
  #paper = "";

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const button = this.querySelector<HTMLButtonElement>("[data-check]");
    if (button) button.hidden = false;
    button?.addEventListener("click", () => void this.#check(this.#files), { signal });
    this.#input?.addEventListener("change", () => void this.#check(this.#files), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    this.addEventListener("drop", (event) => this.#drop(event), { signal });
    if (this.dataset.from) void this.#fetch(this.dataset.from);
  }

  disconnectedCallback() {
    this.#listening.abort();
  }

  #drop(event: DragEvent) {
    event.preventDefault(); // or the browser leaves the page for the file
    void this.#check(event.dataTransfer?.files);
  }

  async #fetch(from: string) {
    const answer = await fetch(from).catch(() => null);
    // signed out, the page to sign in comes instead
    if (!answer?.ok || answer.redirected) return new Sheet(this).say("door.receipt.unfetched");
    await this.#checkOne(await answer.blob());
  }

  async #check(files: FileList | null | undefined) {
    const sheet = new Sheet(this);
    const [file, ...more] = files ?? [];
    if (!file) return sheet.say("error.receipt.file-needed");
    if (more.length > 0) return sheet.say("door.receipt.files");
    await (file.type === "application/pdf" ? this.#compare(file) : this.#checkOne(file));
  }

  /** The paper itself: are these the bytes that the receipt speaks of? */
  async #compare(file: File) {
    const sheet = new Sheet(this);
    if (!this.#paper) return sheet.say("door.receipt.paper-first");
    if (file.size > paperBytesMax) return sheet.add("door.receipt.paper-other", "failed");
    const hash = toHex(await sha256(new Uint8Array(await file.arrayBuffer())));
    const isSame = hash === this.#paper;
    sheet.add(isSame ? "door.receipt.paper-same" : "door.receipt.paper-other", isSame ? "proven" : "failed");
  }

  /** Of two files in a row the later one is shown, whichever is checked first. */
  async #checkOne(file: Blob) {
    const sheet = new Sheet(this);
    const turn = ++this.#turn;
    try {
      const trusted = await readVerifiers(this.#text("keys"));
      if ("wrongLine" in trusted) return sheet.say("error.receipt.keys-wrong", { line: trusted.wrongLine });
      const checkpoint = this.#text("checkpoint");
      const found = await checked(file, {
        trusted,
        ...(checkpoint.trim() ? { checkpoint: pastedNote(checkpoint) } : {}),
      });
      if (turn !== this.#turn) return;
      this.#paper = verdictOf(found.findings) === "failed" ? "" : paperOf(found.content);
      sheet.show(found.findings, found.content);
    } catch (error) {
      sheet.say(error instanceof ProofFault ? `error.${error.code}` : "door.receipt.unread");
    }
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector("input[type=file]");
  }

  get #files(): FileList | null | undefined {
    return this.#input?.files;
  }

  #text(name: string): string {
    return this.querySelector<HTMLTextAreaElement>(`textarea[name=${name}]`)?.value ?? "";
  }
}

function paperOf({ facts }: JsonObject): string {
  return facts && isObject(facts) ? String(facts.sha256 ?? "") : "";
}

/** The file is read once; its content is shown only where it could be read as a receipt. */
async function checked(file: Blob, against: Against): Promise<{ findings: Finding[]; content: JsonObject }> {
  let text = "";
  const own: Against = { ...against };
  const bytes = async () => {
    const read = new Uint8Array(await file.arrayBuffer());
    text = new TextDecoder().decode(read);
    own.published = await publishedFor(agencyIn(text));
    return read;
  };
  const findings = await checkReceiptFile({ size: file.size, bytes }, own);
  const isReadable = findings[0]?.result === "proven";
  return { findings, content: isReadable ? readReceipt(text).entry.content : {} };
}

/** The keys that this server publishes for its log of the agency; none where it cannot be asked. */
async function publishedFor(agencyId: number): Promise<Verifier[]> {
  const answer = await fetch(`/ledger/${agencyId}/keys`).catch(() => null);
  return publishedVerifiers(answer?.ok ? await answer.text() : "");
}

if (!customElements.get("am-receipt")) customElements.define("am-receipt", ReceiptElement);
