// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Agreement, Rate} from "../../../contracts/types/Agreement.sol";
import {Arrangement, Claim} from "../../../contracts/types/Claim.sol";
import {Participant} from "../../../contracts/types/Participant.sol";

/// @title The structs that our contracts pack by hand, stored as the compiler packs them.
abstract contract StoredStructs {
    Agreement internal storedAgreement;
    Rate internal storedRate;
    Participant internal storedParticipant;
    Claim internal storedClaim;
    Arrangement internal storedArrangement;

    /// @dev The word in the `index`th slot after the one where `storedAgreement` begins.
    function _word(uint256 index) internal view returns (uint256 word) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := sload(add(storedAgreement.slot, index))
        }
    }
}
