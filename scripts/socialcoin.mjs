#!/usr/bin/env node
// The command line of a clone: the TypeScript as it is, without a build step.
import { setFlagsFromString } from "node:v8";

import { register } from "tsx/esm/api";

// Garbage is collected before the heap grows, however much memory the machine has: files are long, what is kept is not.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--heap-growing-percent=30");

register();
await import("./socialcoin.ts");
