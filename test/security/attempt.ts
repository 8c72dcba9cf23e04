/** One call of the API, made as somebody. */
export type Attempt = { method: "GET" | "POST" | "PUT" | "DELETE"; path: string; body?: object };
