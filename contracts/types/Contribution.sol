// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice What a receipt of a neighbourhood plan says: a participant's coins helped to realise a proposal.
struct Contribution {
    uint256 proposal;
    address participant;
    uint256 coins;
    /// @dev Digest of the order that was signed.
    bytes32 statement;
    /// @dev Unix seconds.
    uint256 issuedAt;
}

/// @notice A receipt of a neighbourhood plan, whole: its EIP-712 digest is what the chain keeps.
struct ContributionReceipt {
    uint256 number;
    uint256 programme;
    /// @dev The provider that realises the proposal.
    Organisation organisation;
    Contribution content;
}

bytes32 constant CONTRIBUTION_TYPEHASH = keccak256(
    "Contribution(uint256 proposal,address participant,uint256 coins,bytes32 statement,uint256 issuedAt)"
);

bytes32 constant CONTRIBUTION_RECEIPT_TYPEHASH = keccak256(
    "Receipt(uint256 number,uint256 programme,uint56 organisation,Contribution content)Contribution(uint256 proposal,address participant,uint256 coins,bytes32 statement,uint256 issuedAt)"
);

using {hash} for Contribution global;

/// @notice The EIP-712 struct hash.
function hash(Contribution memory content) pure returns (bytes32) {
    return keccak256(abi.encode(CONTRIBUTION_TYPEHASH, content));
}
