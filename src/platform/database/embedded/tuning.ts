/** How the server runs; `fsync` false trades all safety for speed, for tests only. */
export type Tuning = {
  fsync: boolean;
  connectionsMax: number;
  port: number | undefined;
  socketFolder: string;
};

/** PostgreSQL's command line. Statements and values never reach its log: they can carry personal data. */
export function serverArguments({ fsync, connectionsMax, port, socketFolder }: Tuning): string[] {
  const settings = {
    listen_addresses: port ? "127.0.0.1" : "",
    port: port ?? socketPort,
    unix_socket_directories: `"${socketFolder}"`,
    unix_socket_permissions: "0700",
    max_connections: connectionsMax,
    shared_buffers: "256MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    ...(fsync ? { synchronous_commit: "on" } : careless),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The number in the socket's file name when nothing listens on the network. */
export const socketPort = 5432;

const careless = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
};
