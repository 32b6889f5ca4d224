// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {
    ATTESTATION_BATCH_TYPEHASH,
    ATTESTATION_TYPEHASH,
    Attestation,
    AttestationBatch
} from "../../../contracts/types/AttestationBatch.sol";

/// @title The two functions in assembly give what Solidity gives.
contract AttestationBatchTest {
    error Differs(uint256 index);
    error TooWideAccepted(uint256 word);

    /// @dev Bits of every field but the last, which fills its word.
    uint8[7] private _widths = [64, 160, 8, 16, 1, 40, 40];

    function hashOf(AttestationBatch calldata batch) external pure returns (bytes32) {
        return batch.hash();
    }

    /// @dev Reads all of them into one and the same memory and returns what stands there for number `index`.
    function readAt(
        Attestation[] calldata attestations,
        uint256 index
    ) external pure returns (Attestation memory) {
        Attestation memory attestation;
        for (uint256 i = 0; i <= index; ++i) attestation.read(attestations, i);
        return attestation;
    }

    function testFuzz_hashIsWhatSolidityComputes(AttestationBatch calldata batch) external view {
        bytes memory hashes;
        for (uint256 i = 0; i < batch.attestations.length; ++i) {
            bytes32 one = keccak256(abi.encode(ATTESTATION_TYPEHASH, batch.attestations[i]));
            hashes = bytes.concat(hashes, one);
        }
        bytes32 expected = keccak256(
            abi.encode(
                ATTESTATION_BATCH_TYPEHASH,
                batch.programme,
                batch.attester,
                batch.deadline,
                keccak256(hashes)
            )
        );

        require(this.hashOf(batch) == expected, Differs(batch.attestations.length));
    }

    function testFuzz_readIsWhatSolidityDecodes(Attestation[] calldata attestations) external view {
        for (uint256 i = 0; i < attestations.length; ++i) {
            Attestation memory read = this.readAt(attestations, i);
            require(keccak256(abi.encode(read)) == keccak256(abi.encode(attestations[i])), Differs(i));
        }
    }

    function testFuzz_readRefusesEveryFieldThatIsTooWide(
        Attestation calldata attestation,
        uint8 bit
    ) external view {
        Attestation[] memory one = new Attestation[](1);
        one[0] = attestation;
        for (uint256 word = 0; word < _widths.length; ++word) {
            bytes memory call = abi.encodeCall(this.readAt, (one, 0));
            uint256 excess = _widths[word] + (uint256(bit) % (256 - _widths[word]));
            _setBit(call, word, excess);
            // solhint-disable-next-line avoid-low-level-calls -- typed calls cannot carry a field that is too wide
            (bool accepted, ) = address(this).staticcall(call);
            require(!accepted, TooWideAccepted(word));
        }
    }

    /// @dev Sets a bit of a word of the only attestation: behind selector, offset, index and length.
    function _setBit(bytes memory call, uint256 word, uint256 bit) private pure {
        uint256 place = 4 + 3 * 32 + word * 32 + 31 - bit / 8;
        call[place] |= bytes1(uint8(1 << (bit % 8)));
    }
}
