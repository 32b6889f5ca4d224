import type { JoinedNode } from "../../../src/network/checkJoins.js";

/** A systemd unit for a machine where Besu is installed and the node's folder is `/srv/socialcoin/NODE`. */
export function systemdUnit({ name, organisation }: JoinedNode): string {
  const folder = `/srv/socialcoin/${name}`;
  return `[Unit]
Description=Besu node ${name} of ${organisation}
Wants=network-online.target
After=network-online.target time-sync.target

[Service]
User=besu
Group=besu
WorkingDirectory=${folder}
ExecStart=/usr/local/bin/besu --config-file=config.toml
Restart=on-failure
RestartSec=10
TimeoutStopSec=60
# Besu ends with 143 when it is told to stop.
SuccessExitStatus=143
UMask=0077
LimitNOFILE=65536
NoNewPrivileges=true
ProtectSystem=strict
ProtectHome=true
PrivateTmp=true
PrivateDevices=true
ReadWritePaths=${folder}
CapabilityBoundingSet=
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX

[Install]
WantedBy=multi-user.target
`;
}
