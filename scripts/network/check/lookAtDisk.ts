import { statfs } from "node:fs/promises";

import { finder, type NodeFinding, type Watched } from "./Watched.js";

const GIBIBYTE = 2 ** 30;
const PER_CENT = 100;
const LOW = 15;
const FULL = 5;

/** How much disk is left, where the node's folder is on this machine. */
export async function lookAtDisk({ name, folder }: Watched): Promise<NodeFinding[]> {
  const found = finder(name, "disk");
  if (folder === undefined)
    return [found("unknown", "Its disk is on another machine: look at the alert DiskLow there.")];
  const { bavail, blocks, bsize } = await statfs(folder);
  const share = Math.floor((bavail / blocks) * PER_CENT);
  const sentence = `${share} per cent of the disk is free (${Math.floor((bavail * bsize) / GIBIBYTE)} GiB).`;
  if (share < FULL) return [found("wrong", `${sentence} Make room now: a node whose disk is full stops.`)];
  if (share < LOW) return [found("warning", `${sentence} Make room, or move the node's data.`)];
  return [found("good", sentence)];
}
