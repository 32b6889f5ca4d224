#!/usr/bin/env node
// The command line of a clone: the TypeScript as it is, without a build step.
import { register } from "tsx/esm/api";

register();
await import("./socialcoin.ts");
