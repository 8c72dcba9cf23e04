/** Cookies as header text, for the one noun outside of http that keeps a cookie of its own. */
export { parse as parseCookies, serialize as cookieText } from "hono/utils/cookie";
