// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Agreement, ProgrammeStatus, Rate} from "../../contracts/types/Agreement.sol";
import {PackedAgreement, pack} from "../../contracts/types/PackedAgreement.sol";
import {PackedRate, packRate} from "../../contracts/types/PackedRate.sol";
import {Claim, ClaimStatus, Rank} from "../../contracts/types/Claim.sol";
import {ArrangementSlot, ClaimSlot, packArrangement, packClaim} from "../../contracts/types/ClaimSlot.sol";
import {Cents} from "../../contracts/types/Cents.sol";
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

    function testFuzz_claim_isPackedAsTheCompilerPacks(uint256 word) external {
        ClaimSlot slot = _claim(word);
        storedClaim = slot.toClaim();
        _equal(abi.encode(_word(4)), abi.encode(slot));
        _equal(abi.encode(packClaim(storedClaim)), abi.encode(slot));
    }

    function testFuzz_claim_isReadFieldByField(uint256 word, uint24 epoch) external pure {
        Claim memory claim = _claim(word).toClaim();
        uint256 weight = uint256(Cents.unwrap(claim.registered)) * (claim.rank == Rank.Preferential ? 2 : 1);
        _equal(abi.encode(_claim(word).isOpen()), abi.encode(claim.status == ClaimStatus.Open));
        _equal(abi.encode(_claim(word).holder()), abi.encode(claim.holder));
        _equal(abi.encode(_claim(word).remainder()), abi.encode(claim.remainder));
        _equal(abi.encode(_claim(word).weight()), abi.encode(weight));
        _equal(abi.encode(_claim(word).receivedIn(claim.epoch)), abi.encode(claim.coins));
        if (epoch != claim.epoch) _equal(abi.encode(_claim(word).receivedIn(epoch)), abi.encode(0));
    }

    function testFuzz_claim_isWrittenOff(
        uint256 word,
        uint48 left,
        uint48 received,
        uint24 epoch
    ) external pure {
        Claim memory claim = _claim(word).toClaim();
        ClaimSlot slot = _claim(word).withWriteOff(left, received, epoch);
        claim.remainder = Cents.wrap(left);
        claim.coins = received;
        claim.epoch = epoch;
        claim.status = left == 0 ? ClaimStatus.WrittenOff : ClaimStatus.Open;
        _equal(abi.encode(slot.toClaim()), abi.encode(claim));
        _equal(abi.encode(packClaim(claim)), abi.encode(slot));
    }

    function testFuzz_arrangement_isPackedAsTheCompilerPacks(uint256 word) external {
        ArrangementSlot slot = ArrangementSlot.wrap(word & ((1 << 184) - 1));
        storedArrangement = slot.toArrangement();
        _equal(abi.encode(_word(5)), abi.encode(slot));
        _equal(abi.encode(packArrangement(storedArrangement)), abi.encode(slot));
    }

    /// @dev Any word, with a status, a rank and a truth value that exist and the highest 8 bits unused.
    function _claim(uint256 word) private pure returns (ClaimSlot) {
        uint256 low = word & ((1 << 224) - 1);
        uint256 high = word >> 224;
        return
            ClaimSlot.wrap(
                low | ((high % 5) << 224) | (((high >> 8) % 2) << 232) | (((high >> 16) % 2) << 240)
            );
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
