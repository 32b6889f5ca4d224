// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Attestation, hashAttestation} from "./AttestationBatch.sol";

/// @notice Statement of an attester: this attestation was wrong.
struct Annulment {
    uint256 programme;
    address attester;
    /// @dev Why, as a short ASCII code.
    bytes32 reason;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
    /// @dev The attestation as it was signed.
    Attestation attestation;
}

bytes32 constant ANNULMENT_TYPEHASH = keccak256(
    "Annulment(uint256 programme,address attester,bytes32 reason,uint256 deadline,Attestation attestation)Attestation(uint64 task,address participant,uint8 activity,uint16 units,bool group,uint40 started,uint40 finished,bytes32 evidence)"
);

using {hash} for Annulment global;

/// @notice The EIP-712 struct hash.
function hash(Annulment calldata annulment) pure returns (bytes32) {
    return
        keccak256(
            abi.encode(
                ANNULMENT_TYPEHASH,
                annulment.programme,
                annulment.attester,
                annulment.reason,
                annulment.deadline,
                hashAttestation(annulment.attestation)
            )
        );
}
