// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice Statement of a creditor: we waive the rest of this claim (finale kwijting), on this ground.
struct FinalDischarge {
    uint256 claim;
    Organisation creditor;
    /// @dev The legal ground as short ASCII text.
    bytes32 ground;
    address signer;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

/// @notice A discharge with its signer's signature.
struct SignedDischarge {
    FinalDischarge discharge;
    bytes signature;
}

bytes32 constant FINAL_DISCHARGE_TYPEHASH = keccak256(
    "FinalDischarge(uint256 claim,uint56 creditor,bytes32 ground,address signer,uint256 deadline)"
);

using {hash} for FinalDischarge global;

/// @notice The EIP-712 struct hash.
function hash(FinalDischarge calldata discharge) pure returns (bytes32) {
    return keccak256(abi.encode(FINAL_DISCHARGE_TYPEHASH, discharge));
}
