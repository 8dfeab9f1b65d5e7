"use strict";
// Loaded into a child process: ends it when its parent is gone, even by SIGKILL.
process.once("disconnect", () => process.exit(1));
process.channel?.unref();
// Not for the workers that it forks: their channel is what keeps them alive.
process.execArgv.length = 0;
