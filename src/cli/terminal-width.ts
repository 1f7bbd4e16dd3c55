/** Columns for text on standard output: 40 to 100, 90 where it is no terminal. */
export function terminalWidth(): number {
  return Math.max(40, Math.min(100, process.stdout.columns ?? 90));
}
