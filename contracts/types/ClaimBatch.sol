// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";
import {Cents} from "./Cents.sol";
import {Rank} from "./Claim.sol";

/// @notice One claim as its creditor states it.
struct ClaimEntry {
    /// @dev Salted commitment to the creditor's own references.
    bytes32 commitment;
    Cents amount;
    Rank rank;
    bool dischargeable;
}

/// @notice Statement of a creditor: these are our claims in this arrangement.
struct ClaimBatch {
    uint256 arrangement;
    Organisation creditor;
    address signer;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
    ClaimEntry[] claims;
}

bytes32 constant CLAIM_ENTRY_TYPEHASH = keccak256(
    "ClaimEntry(bytes32 commitment,uint48 amount,uint8 rank,bool dischargeable)"
);

bytes32 constant CLAIM_BATCH_TYPEHASH = keccak256(
    "ClaimBatch(uint256 arrangement,uint56 creditor,address signer,uint256 deadline,ClaimEntry[] claims)ClaimEntry(bytes32 commitment,uint48 amount,uint8 rank,bool dischargeable)"
);

using {hash} for ClaimBatch global;

/// @notice The EIP-712 struct hash.
function hash(ClaimBatch calldata batch) pure returns (bytes32) {
    ClaimEntry[] calldata claims = batch.claims;
    bytes32[] memory hashes = new bytes32[](claims.length);
    for (uint256 i = 0; i < claims.length; ++i) {
        hashes[i] = keccak256(abi.encode(CLAIM_ENTRY_TYPEHASH, claims[i]));
    }
    return
        keccak256(
            abi.encode(
                CLAIM_BATCH_TYPEHASH,
                batch.arrangement,
                batch.creditor,
                batch.signer,
                batch.deadline,
                keccak256(abi.encodePacked(hashes))
            )
        );
}
