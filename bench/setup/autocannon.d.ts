/** Only what load.ts uses. */
declare module "autocannon" {
  type Client = {
    on(event: "headers", listen: (answer: { headers: string[] }) => void): void;
    setHeaders(headers: Record<string, string>): void;
  };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    headers: Record<string, string>;
    setupClient(client: Client): void;
  };
  type Result = {
    requests: { total: number; sent: number };
    latency: { p50: number; p99: number };
    throughput: { total: number };
    duration: number;
    errors: number;
    non2xx: number;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
