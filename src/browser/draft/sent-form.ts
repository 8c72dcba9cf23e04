/** The form as it would be sent, with these hidden fields in place of its own. */
export function encoded(form: HTMLFormElement, hidden: Record<string, string>): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form).entries()) {
    if (typeof value === "string" && !Object.hasOwn(hidden, name)) fields.append(name, value);
  }
  for (const [name, value] of Object.entries(hidden)) fields.append(name, value);
  return fields.toString();
}

export function revisionOf(form: HTMLFormElement): string {
  return versionField(form)?.value ?? "";
}

/** What is sent next has seen this one. */
export function setRevision(form: HTMLFormElement, revision: number): void {
  const field = versionField(form);
  if (field) field.value = String(revision);
}

function versionField(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>("input[name=_version]");
}

/** Not randomUUID: that one is missing where an office serves Ampera over plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
