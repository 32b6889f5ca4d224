// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice Statement of a creditor: this claim is now held by that organisation.
struct Assignment {
    uint256 claim;
    Organisation creditor;
    /// @dev The new holder, which has acceded to the programme too.
    Organisation assignee;
    address signer;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

bytes32 constant ASSIGNMENT_TYPEHASH = keccak256(
    "Assignment(uint256 claim,uint56 creditor,uint56 assignee,address signer,uint256 deadline)"
);

using {hash} for Assignment global;

/// @notice The EIP-712 struct hash.
function hash(Assignment calldata assignment) pure returns (bytes32) {
    return keccak256(abi.encode(ASSIGNMENT_TYPEHASH, assignment));
}
