"use strict";
// npm runs us through a shell and passes SIGTERM on to that shell only, which dies of it without
// telling us: that the parent changed is all we see of it. Watched from the first line on, so that
// a command told to end while it still loads ends too; later lib/commands/shutdown closes in order.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGHUP");
  }, 100);
  timer.unref();
}
