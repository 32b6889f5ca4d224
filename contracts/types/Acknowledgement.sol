// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice Statement of the organisation to which receipts were issued: these receipts are in our books.
struct Acknowledgement {
    uint256 programme;
    Organisation organisation;
    address signer;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
    /// @dev Receipt numbers.
    uint256[] numbers;
    /// @dev The content hash of each receipt, in the same order.
    bytes32[] contents;
}

bytes32 constant ACKNOWLEDGEMENT_TYPEHASH = keccak256(
    "Acknowledgement(uint256 programme,uint56 organisation,address signer,uint256 deadline,uint256[] numbers,bytes32[] contents)"
);

using {hash} for Acknowledgement global;

/// @notice The EIP-712 struct hash.
function hash(Acknowledgement calldata acknowledgement) pure returns (bytes32) {
    return
        keccak256(
            abi.encode(
                ACKNOWLEDGEMENT_TYPEHASH,
                acknowledgement.programme,
                acknowledgement.organisation,
                acknowledgement.signer,
                acknowledgement.deadline,
                keccak256(abi.encodePacked(acknowledgement.numbers)),
                keccak256(abi.encodePacked(acknowledgement.contents))
            )
        );
}
