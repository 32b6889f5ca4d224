// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice Where a proposal stands.
enum ProposalStatus {
    None,
    Open,
    Realised
}

/// @notice Something that residents want for their street. Two storage slots.
struct Proposal {
    // slot 0: programme 32 | provider 56 | target 56 | closesAt 40 | status 8
    uint32 programme;
    /// @dev Who will realise it.
    Organisation provider;
    /// @dev Coins that it takes.
    uint56 target;
    /// @dev Unix seconds until which it can be realised.
    uint40 closesAt;
    ProposalStatus status;
    // slot 1
    /// @dev Keccak-256 of the text that describes it.
    bytes32 textHash;
}
