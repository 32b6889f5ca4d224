// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice Statement of an attester, who knows the person: this participant has a new account.
struct Recovery {
    uint256 programme;
    /// @dev The account that was lost.
    address participant;
    /// @dev The account that takes its place.
    address successor;
    address attester;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

bytes32 constant RECOVERY_TYPEHASH = keccak256(
    "Recovery(uint256 programme,address participant,address successor,address attester,uint256 deadline)"
);

using {hash} for Recovery global;

/// @notice The EIP-712 struct hash.
function hash(Recovery calldata recovery) pure returns (bytes32) {
    return keccak256(abi.encode(RECOVERY_TYPEHASH, recovery));
}
