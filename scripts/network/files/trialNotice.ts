/** Says in the folder itself what a network is that was made in one place. */
export function trialNotice(name: string): string {
  return `THIS IS A TRIAL

All keys of the network ${name} were made on one machine, so whoever has this machine is the network. Nothing that
matters belongs on it, and no node here may become part of a real network. For a real one every organisation makes its own
keys ("socialcoin network join") and puts the network together itself ("socialcoin network assemble").
`;
}
