// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice Statement of a participant: I join this programme under these terms; I may stop at any time.
struct Consent {
    uint256 programme;
    address participant;
    /// @dev Hash of the terms that are accepted; must be the programme's.
    bytes32 termsHash;
    /// @dev What the coins will go towards: the arrangement in a debt-relief programme, otherwise zero.
    uint256 target;
    /// @dev 1 for the first time that this account joins the programme, 2 for the second …
    uint256 enrolment;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

/// @notice A consent with its participant's signature.
struct SignedConsent {
    Consent consent;
    bytes signature;
}

bytes32 constant CONSENT_TYPEHASH = keccak256(
    "Consent(uint256 programme,address participant,bytes32 termsHash,uint256 target,uint256 enrolment,uint256 deadline)"
);

using {hash} for Consent global;

/// @notice The EIP-712 struct hash.
function hash(Consent calldata consent) pure returns (bytes32) {
    return keccak256(abi.encode(CONSENT_TYPEHASH, consent));
}
