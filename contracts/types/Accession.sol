// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice Statement of a creditor or provider: we accept these terms on this legal ground.
struct Accession {
    uint256 programme;
    Organisation organisation;
    /// @dev Hash of the terms that are accepted; must be the programme's.
    bytes32 termsHash;
    /// @dev The legal ground as short ASCII text, such as "Fw 349" or "BW 6:160".
    bytes32 ground;
    address signer;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

bytes32 constant ACCESSION_TYPEHASH = keccak256(
    "Accession(uint256 programme,uint56 organisation,bytes32 termsHash,bytes32 ground,address signer,uint256 deadline)"
);

using {hash} for Accession global;

/// @notice The EIP-712 struct hash.
function hash(Accession calldata accession) pure returns (bytes32) {
    return keccak256(abi.encode(ACCESSION_TYPEHASH, accession));
}
