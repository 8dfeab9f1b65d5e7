// The door of every npm script. It is written in old JavaScript on purpose: whatever Node reads it
// must get as far as saying that it is too old.
"use strict";

var OLDEST = [20, 19];
var version = process.versions.node.split(".").map(Number);
var isTooOld = version[0] < OLDEST[0] || (version[0] === OLDEST[0] && version[1] < OLDEST[1]);

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (isTooOld) {
  refuse(
    "Parity needs Node.js " +
      OLDEST.join(".") +
      " or newer, and this is " +
      process.versions.node +
      ": install a newer one from https://nodejs.org and run the command again.",
  );
}

// Native packages ask for this report when they are loaded, to learn which C library there is. By default
// it looks up the name of whoever is connected, one after the other, and nobody is served meanwhile.
process.report.excludeNetwork = true;

var path = require("node:path");
process.chdir(path.resolve(__dirname, "..", ".."));
if (!require("node:fs").existsSync(path.join("node_modules", "tsx", "package.json"))) {
  refuse('Parity\'s packages are not installed yet: run "npm install" first.');
}
require("./end-with-npm.cjs");
require("./run-command.cjs");
