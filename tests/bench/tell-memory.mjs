// Loaded into a command that is measured: its greatest memory, as the system counted it, at its end.
process.on("exit", () => {
  process.stderr.write(`peak memory ${process.resourceUsage().maxRSS} KiB\n`);
});
