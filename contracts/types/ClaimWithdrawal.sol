// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice Statement of a creditor: the rest of this claim is no longer asked in this arrangement, because it was paid
/// elsewhere or lapsed.
struct ClaimWithdrawal {
    uint256 claim;
    Organisation creditor;
    /// @dev Why, as a short ASCII code.
    bytes32 reason;
    address signer;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

bytes32 constant CLAIM_WITHDRAWAL_TYPEHASH = keccak256(
    "ClaimWithdrawal(uint256 claim,uint56 creditor,bytes32 reason,address signer,uint256 deadline)"
);

using {hash} for ClaimWithdrawal global;

/// @notice The EIP-712 struct hash.
function hash(ClaimWithdrawal calldata withdrawal) pure returns (bytes32) {
    return keccak256(abi.encode(CLAIM_WITHDRAWAL_TYPEHASH, withdrawal));
}
