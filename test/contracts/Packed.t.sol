// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Agreement, ProgrammeStatus, Rate} from "../../contracts/types/Agreement.sol";
import {PackedAgreement, pack} from "../../contracts/types/PackedAgreement.sol";
import {PackedRate, packRate} from "../../contracts/types/PackedRate.sol";
import {Participant, ParticipantStatus} from "../../contracts/types/Participant.sol";
import {ParticipantSlot, pack as packParticipant} from "../../contracts/types/ParticipantSlot.sol";
import {StoredStructs} from "./mocks/StoredStructs.sol";

/// @dev What is packed by hand is what the compiler would store, and every change leaves the other fields alone.
contract PackedTest is StoredStructs {
    error Differs(bytes have, bytes need);

    function testFuzz_agreement_isPackedAsTheCompilerPacks(uint256 terms, uint256 bounds) external {
        PackedAgreement memory packed = PackedAgreement(_terms(terms), bounds);
        storedAgreement = packed.unpack();
        _equal(abi.encode(_word(0), _word(1)), abi.encode(packed));
        _equal(abi.encode(pack(storedAgreement)), abi.encode(packed));
    }

    function testFuzz_agreement_changesOnlyItsStatus(
        uint256 terms,
        uint256 bounds,
        uint8 next
    ) external pure {
        PackedAgreement memory packed = PackedAgreement(_terms(terms), bounds);
        Agreement memory agreement = packed.unpack();
        agreement.status = ProgrammeStatus(next % 4);
        _equal(abi.encode(packed.withStatus(agreement.status)), abi.encode(pack(agreement)));
    }

    function testFuzz_rate_isPackedAsTheCompilerPacks(Rate calldata rate) external {
        storedRate = rate;
        PackedRate packed = packRate(rate);
        _equal(abi.encode(packed), abi.encode(_word(2)));
        _equal(abi.encode(packed.unpack()), abi.encode(rate));
        _equal(
            abi.encode(packed.retired().unpack()),
            abi.encode(Rate(rate.reward, rate.minimumDuration, rate.groupMultiplier, false))
        );
    }

    function testFuzz_rate_multipliesWithoutLoss(Rate calldata rate, uint16 units, bool group) external pure {
        PackedRate packed = packRate(rate);
        uint256 reward = uint256(rate.reward) * units * (group ? rate.groupMultiplier : 1);
        _equal(abi.encode(packed.reward(units, group)), abi.encode(reward));
        _equal(abi.encode(packed.minimumDuration(units)), abi.encode(uint256(rate.minimumDuration) * units));
        _equal(abi.encode(packed.isOffered()), abi.encode(rate.offered));
    }

    function testFuzz_participant_isPackedAsTheCompilerPacks(uint256 word) external {
        ParticipantSlot slot = _slot(word);
        storedParticipant = slot.unpack();
        _equal(abi.encode(_word(3)), abi.encode(slot));
        _equal(abi.encode(packParticipant(storedParticipant)), abi.encode(slot));
    }

    function testFuzz_participant_isReadFieldByField(uint256 word) external pure {
        ParticipantSlot slot = _slot(word);
        Participant memory participant = slot.unpack();
        _equal(abi.encode(slot.statusOf()), abi.encode(participant.status));
        _equal(abi.encode(slot.ordersOf()), abi.encode(participant.orders));
        _equal(abi.encode(slot.balanceOf()), abi.encode(participant.balance));
        _equal(abi.encode(slot.inMonthOf()), abi.encode(participant.awardedInMonth));
        _equal(abi.encode(slot.inYearOf()), abi.encode(participant.awardedInYear));
    }

    function testFuzz_participant_isCreditedInItsThreeSums(uint256 word, uint48 coins) external pure {
        Participant memory participant = _slot(word).unpack();
        // What the ceilings and the budget leave room for.
        participant.balance &= type(uint48).max;
        participant.awardedInMonth &= type(uint48).max;
        participant.awardedInYear &= type(uint48).max;
        ParticipantSlot credited = packParticipant(participant).withAward(coins);
        participant.balance += coins;
        participant.awardedInMonth += coins;
        participant.awardedInYear += coins;
        _equal(abi.encode(credited.unpack()), abi.encode(participant));
    }

    function testFuzz_participant_paysAndIsPaidBack(uint256 word, uint256 seed) external pure {
        Participant memory participant = _slot(word).unpack();
        uint56 coins = uint56(seed % (uint256(participant.balance) + 1));
        participant.orders %= type(uint32).max;
        ParticipantSlot paid = packParticipant(participant).withOrder(coins);
        ++participant.orders;
        _equal(abi.encode(paid.withRestored(coins).unpack()), abi.encode(participant));
        participant.balance -= coins;
        _equal(abi.encode(paid.unpack()), abi.encode(participant));
    }

    function testFuzz_participant_changesOnlyItsStatus(uint256 word, uint8 next) external pure {
        Participant memory participant = _slot(word).unpack();
        participant.status = ParticipantStatus(next % 6);
        _equal(
            abi.encode(_slot(word).withStatus(participant.status)),
            abi.encode(packParticipant(participant))
        );
    }

    function testFuzz_participant_startsAnewInAnotherMonth(uint256 word, uint8 later) external pure {
        Participant memory participant = _slot(word).unpack();
        participant.month %= 60_000;
        uint256 month = uint256(participant.month) + 1 + (later % 30);
        ParticipantSlot slot = packParticipant(participant).atMonth(month, (month / 12) * 12);
        participant.awardedInMonth = 0;
        if (month / 12 != participant.month / 12) participant.awardedInYear = 0;
        participant.month = uint16(month);
        _equal(abi.encode(slot.unpack()), abi.encode(participant));
    }

    /// @dev Any word, with values that the two enumerations have.
    function _terms(uint256 word) private pure returns (uint256) {
        uint256 enumerations = uint256(type(uint16).max) << 56;
        return (word & ~enumerations) | ((word % 4) << 56) | (((word >> 8) % 2) << 64);
    }

    /// @dev Any word, with a status that exists and the highest 16 bits unused.
    function _slot(uint256 word) private pure returns (ParticipantSlot) {
        return ParticipantSlot.wrap((word & (type(uint240).max - type(uint8).max)) | (word % 6));
    }

    function _equal(bytes memory have, bytes memory need) private pure {
        if (keccak256(have) != keccak256(need)) revert Differs(have, need);
    }
}
