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
using {read} for Attestation global;

/// @notice The EIP-712 struct hash.
function hash(AttestationBatch calldata batch) pure returns (bytes32) {
    return
        keccak256(
            abi.encode(
                ATTESTATION_BATCH_TYPEHASH,
                batch.programme,
                batch.attester,
                batch.deadline,
                hashAttestations(batch.attestations)
            )
        );
}

/// @notice The EIP-712 struct hash of one attestation.
function hashAttestation(Attestation calldata attestation) pure returns (bytes32) {
    return keccak256(abi.encode(ATTESTATION_TYPEHASH, attestation));
}

/// @dev The EIP-712 hash of an array of attestations: over the struct hash of each.
/// Calldata holds each attestation as EIP-712 encodes it, eight words, so that one copy behind the type hash replaces
/// eight decoded fields; measured in docs/decisions/0010-assembly-for-attestations.md. Fields wider than their types are
/// hashed as they are: {read} refuses them.
function hashAttestations(Attestation[] calldata attestations) pure returns (bytes32 digest) {
    bytes32 typehash = ATTESTATION_TYPEHASH;
    // solhint-disable-next-line no-inline-assembly
    assembly ("memory-safe") {
        // Memory that nobody has taken yet, left free again: one encoded attestation, and behind it the hashes.
        let encoded := mload(0x40)
        let hashes := add(encoded, 0x120)
        mstore(encoded, typehash)
        for {
            let i := 0
        } lt(i, attestations.length) {
            i := add(i, 1)
        } {
            calldatacopy(add(encoded, 0x20), add(attestations.offset, shl(8, i)), 0x100)
            mstore(add(hashes, shl(5, i)), keccak256(encoded, 0x120))
        }
        digest := keccak256(hashes, shl(5, attestations.length))
    }
}

/// @notice Copies the attestation number `index`, which must be below the length, into memory that is used again for
/// the next one; reverts without a reason when a field is wider than its type, as Solidity's own decoding does.
/// @dev Measured in docs/decisions/0010-assembly-for-attestations.md.
function read(Attestation memory attestation, Attestation[] calldata attestations, uint256 index) pure {
    // solhint-disable-next-line no-inline-assembly
    assembly ("memory-safe") {
        calldatacopy(attestation, add(attestations.offset, shl(8, index)), 0x100)
        let excess := shr(64, mload(attestation)) // task
        excess := or(excess, shr(160, mload(add(attestation, 0x20)))) // participant
        excess := or(excess, shr(8, mload(add(attestation, 0x40)))) // activity
        excess := or(excess, shr(16, mload(add(attestation, 0x60)))) // units
        excess := or(excess, shr(1, mload(add(attestation, 0x80)))) // group
        // started, finished
        excess := or(excess, shr(40, or(mload(add(attestation, 0xa0)), mload(add(attestation, 0xc0)))))
        if excess {
            revert(0, 0)
        }
    }
}
