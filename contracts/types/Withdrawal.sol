// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice Statement of a participant: I stop.
struct Withdrawal {
    uint256 programme;
    address participant;
    /// @dev Which enrolment is ended: 1 for the first, 2 for the second …
    uint256 enrolment;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

/// @notice A withdrawal with its participant's signature.
struct SignedWithdrawal {
    Withdrawal withdrawal;
    bytes signature;
}

bytes32 constant WITHDRAWAL_TYPEHASH = keccak256(
    "Withdrawal(uint256 programme,address participant,uint256 enrolment,uint256 deadline)"
);

using {hash} for Withdrawal global;

/// @notice The EIP-712 struct hash.
function hash(Withdrawal calldata withdrawal) pure returns (bytes32) {
    return keccak256(abi.encode(WITHDRAWAL_TYPEHASH, withdrawal));
}
