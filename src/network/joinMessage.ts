/** What a node's key signs to join: a text that is nothing else, for nobody else and in no other network. */
export function joinMessage(description: string, organisation: string, node: string): string {
  return `Socialcoin: node ${node} of ${organisation} joins the network ${description}`;
}
