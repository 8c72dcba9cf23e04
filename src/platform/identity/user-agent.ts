/** What somebody calls the thing they sit at: "Chrome", "Android". Empty where it cannot be told. */
export type DeviceName = { browser: string; system: string };

/** The order decides: every browser also names the ones it descends from. */
const browsers = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["UCBrowser", "UC Browser"],
  ["Firefox", "Firefox"],
  ["FxiOS", "Firefox"],
  ["CriOS", "Chrome"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
  ["curl", "curl"],
] as const;
const systems = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

/** Browser and system of a User-Agent header, for a person to recognise a device by; never for a decision. */
export function deviceNameOf(userAgent: string): DeviceName {
  return { browser: nameIn(browsers, userAgent), system: nameIn(systems, userAgent) };
}

function nameIn(known: readonly (readonly [mark: string, name: string])[], userAgent: string): string {
  return known.find(([mark]) => userAgent.includes(mark))?.[1] ?? "";
}
