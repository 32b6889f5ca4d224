// Nothing can be sent: a policy can be made narrower and never wider, and this one is before anything else runs.
// The only exception is the address of a node that the reader named, which stands behind the # of this page's address.
{
  const named = new URLSearchParams(location.hash.slice(1)).get("node") ?? "";
  const { protocol, origin } = URL.canParse(named) ? new URL(named) : {};
  const allowed = protocol === "https:" || protocol === "http:" ? origin : "'none'";
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src ${allowed}`;
  document.head.append(policy);
}
