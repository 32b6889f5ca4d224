// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice One task that was done. The reward is not in it: the contract takes it from the catalogue.
struct Attestation {
    /// @dev Number in the neighbourhood team's register; counts once in a programme.
    uint64 task;
    address participant;
    /// @dev Number in the programme's catalogue.
    uint8 activity;
    /// @dev How many times the activity was done, such as days or parts of the day.
    uint16 units;
    /// @dev Whether it was done together with neighbours.
    bool group;
    /// @dev Unix seconds.
    uint40 started;
    /// @dev Unix seconds.
    uint40 finished;
    /// @dev Salted commitment to the evidence that the team keeps.
    bytes32 evidence;
}

/// @notice Statement of an attester: these tasks were done.
struct AttestationBatch {
    uint256 programme;
    address attester;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
    Attestation[] attestations;
}

bytes32 constant ATTESTATION_TYPEHASH = keccak256(
    "Attestation(uint64 task,address participant,uint8 activity,uint16 units,bool group,uint40 started,uint40 finished,bytes32 evidence)"
);

bytes32 constant ATTESTATION_BATCH_TYPEHASH = keccak256(
    "AttestationBatch(uint256 programme,address attester,uint256 deadline,Attestation[] attestations)Attestation(uint64 task,address participant,uint8 activity,uint16 units,bool group,uint40 started,uint40 finished,bytes32 evidence)"
);

using {hash} for AttestationBatch global;

/// @notice The EIP-712 struct hash.
function hash(AttestationBatch calldata batch) pure returns (bytes32) {
    Attestation[] calldata attestations = batch.attestations;
    bytes32[] memory hashes = new bytes32[](attestations.length);
    for (uint256 i = 0; i < attestations.length; ++i) {
        hashes[i] = hashAttestation(attestations[i]);
    }
    return
        keccak256(
            abi.encode(
                ATTESTATION_BATCH_TYPEHASH,
                batch.programme,
                batch.attester,
                batch.deadline,
                keccak256(abi.encodePacked(hashes))
            )
        );
}

/// @notice The EIP-712 struct hash of one attestation.
function hashAttestation(Attestation calldata attestation) pure returns (bytes32) {
    return keccak256(abi.encode(ATTESTATION_TYPEHASH, attestation));
}
