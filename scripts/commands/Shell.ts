import type { Command } from "commander";

import type { Context } from "../context/Context.js";
import type { Output, View } from "../output/Output.js";
import type { Desk } from "../register/Desk.js";

/** What runs a command from argv. A command's file describes itself to it and holds nothing about processes. */
export interface Shell {
  /**
   * Opens the context that the command's options ask for, acts, and shows the value.
   *
   * @param act The command proper.
   * @returns The value, for a command whose exit code depends on it.
   * @param view The command's own text view of its value.
   */
  run<T>(command: Command, act: (context: Context) => Promise<T>, view: View<T>): Promise<T>;

  /** The same for a command that works without any network, deployment or key. */
  runOffline<T>(command: Command, act: (output: Output) => Promise<T>, view: View<T>): Promise<T>;

  /**
   * The file of the manifest that a command trusts: the one of its `--manifest`, or the one that is pinned for the
   * network of `--network`; undefined where neither is there.
   */
  manifestOf(command: Command): string | undefined;

  /** Where the manifest of the network with this name is pinned. */
  pinnedFile(network: string): string;

  /** The desk in a neighbourhood team that the command's options ask for. */
  deskOf(command: Command, output: Output): Promise<Desk>;
}
