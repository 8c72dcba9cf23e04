export type CookieJar = {
  /** What a browser sends: "name=value; name=value". */
  header(): string;
  /** Takes over what an answer sets; true when something changed. */
  take(setCookies: readonly string[]): boolean;
};

/** The cookies of one browser; `header` as another jar gave it. */
export function cookieJar(header = ""): CookieJar {
  const kept = new Map(header.split("; ").filter(Boolean).map(pairOf));
  return {
    header: () => [...kept].map(([name, value]) => `${name}=${value}`).join("; "),
    take: (setCookies) => {
      for (const cookie of setCookies) {
        const [name, value] = pairOf(cookie.split(";")[0] ?? "");
        if (value === "" || /;\s*max-age=0(;|$)/i.test(cookie)) kept.delete(name);
        else kept.set(name, value);
      }
      return setCookies.length > 0;
    },
  };
}

function pairOf(cookie: string): [string, string] {
  const at = cookie.indexOf("=");
  return [cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()];
}
