// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice Statement of the organisation that holds what a receipt brought: undo this receipt.
struct Reversal {
    uint256 programme;
    /// @dev Number of the receipt.
    uint256 number;
    Organisation organisation;
    /// @dev Why, as a short ASCII code.
    bytes32 reason;
    address signer;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

bytes32 constant REVERSAL_TYPEHASH = keccak256(
    "Reversal(uint256 programme,uint256 number,uint56 organisation,bytes32 reason,address signer,uint256 deadline)"
);

using {hash} for Reversal global;

/// @notice The EIP-712 struct hash.
function hash(Reversal calldata reversal) pure returns (bytes32) {
    return keccak256(abi.encode(REVERSAL_TYPEHASH, reversal));
}
