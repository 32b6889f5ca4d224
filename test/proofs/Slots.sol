// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Agreement, ProgrammeStatus, Rate} from "../../contracts/types/Agreement.sol";
import {Cents} from "../../contracts/types/Cents.sol";
import {Arrangement, Claim, ClaimStatus, Rank} from "../../contracts/types/Claim.sol";
import {ArrangementSlot, ClaimSlot, packArrangement, packClaim} from "../../contracts/types/ClaimSlot.sol";
import {PackedAgreement, pack} from "../../contracts/types/PackedAgreement.sol";
import {PackedRate, packRate} from "../../contracts/types/PackedRate.sol";
import {Participant, ParticipantStatus} from "../../contracts/types/Participant.sol";
import {ParticipantSlot, pack as packParticipant} from "../../contracts/types/ParticipantSlot.sol";
import {ReceiptSlot, ReceiptStatus, toSlot} from "../../contracts/types/Receipt.sol";

// A proof changes what it was given and compares it with what the slot holds.
// solhint-disable gas-calldata-parameters

/// @dev What is packed by hand is what the compiler stores, is read back as it was, and every change leaves the other
/// fields alone: for all values of all fields.
contract SlotsProof {
    Agreement private _agreement; // slots 0, 1
    Rate private _rate; // slot 2
    Participant private _participant; // slot 3
    Claim private _claim; // slot 4
    Arrangement private _arrangement; // slot 5

    // ---------------------------------------------------------------------------------------- participants

    function check_participant_isStoredAndReadAsPacked(Participant memory p) external {
        _participant = p;
        ParticipantSlot slot = packParticipant(p);

        assert(ParticipantSlot.unwrap(slot) == _word(3));
        _same(slot.unpack(), p);
        assert(slot.statusOf() == p.status);
        assert(slot.isEnrolled() == (p.status == ParticipantStatus.Enrolled));
        assert(slot.ordersOf() == p.orders);
        assert(slot.monthOf() == p.month);
        assert(slot.balanceOf() == p.balance);
        assert(slot.inMonthOf() == p.awardedInMonth);
        assert(slot.inYearOf() == p.awardedInYear);
    }

    function check_participant_isCreditedInThreeSums(Participant memory p, uint256 coins) external pure {
        if (coins > type(uint56).max - p.balance) return;
        if (coins > type(uint56).max - p.awardedInMonth || coins > type(uint56).max - p.awardedInYear) return;
        ParticipantSlot slot = packParticipant(p).withAward(coins);

        (p.balance, p.awardedInMonth) = (p.balance + uint56(coins), p.awardedInMonth + uint56(coins));
        p.awardedInYear += uint56(coins);
        _same(slot.unpack(), p);
    }

    function check_participant_paysForAnOrder(Participant memory p, uint256 coins) external pure {
        if (coins > p.balance || p.orders == type(uint32).max) return;
        ParticipantSlot slot = packParticipant(p).withOrder(coins);

        p.balance -= uint56(coins);
        ++p.orders;
        _same(slot.unpack(), p);
    }

    function check_participant_isPaidBack(Participant memory p, uint256 coins) external pure {
        if (coins > type(uint56).max - p.balance) return;
        ParticipantSlot slot = packParticipant(p).withRestored(coins);

        p.balance += uint56(coins);
        _same(slot.unpack(), p);
    }

    function check_participant_changesOnlyItsStatus(Participant memory p, uint8 next) external pure {
        if (next > uint8(type(ParticipantStatus).max)) return;
        ParticipantSlot slot = packParticipant(p).withStatus(ParticipantStatus(next));

        p.status = ParticipantStatus(next);
        _same(slot.unpack(), p);
    }

    function check_participant_startsAnewInAnotherMonth(
        Participant memory p,
        uint16 month,
        uint256 january
    ) external pure {
        ParticipantSlot slot = packParticipant(p).atMonth(month, january);

        if (p.month < january) p.awardedInYear = 0;
        (p.month, p.awardedInMonth) = (month, 0);
        _same(slot.unpack(), p);
    }

    // --------------------------------------------------------------------------------- claims, arrangements

    function check_claim_isStoredAndReadAsPacked(Claim memory c, uint256 epoch) external {
        _claim = c;
        ClaimSlot slot = packClaim(c);

        assert(ClaimSlot.unwrap(slot) == _word(4));
        _same(slot.toClaim(), c);
        assert(slot.isOpen() == (c.status == ClaimStatus.Open));
        assert(slot.holder() == c.holder);
        assert(slot.remainder() == c.remainder.value());
        assert(slot.weight() == c.registered.value() * (c.rank == Rank.Preferential ? 2 : 1));
        assert(slot.receivedIn(epoch) == (epoch == c.epoch ? c.coins : 0));
    }

    function check_claim_isWrittenOff(
        Claim memory c,
        uint48 left,
        uint48 received,
        uint24 epoch
    ) external pure {
        ClaimSlot slot = packClaim(c).withWriteOff(left, received, epoch);

        (c.remainder, c.coins, c.epoch) = (Cents.wrap(left), received, epoch);
        c.status = left == 0 ? ClaimStatus.WrittenOff : ClaimStatus.Open;
        _same(slot.toClaim(), c);
        assert(ClaimSlot.unwrap(packClaim(c)) == ClaimSlot.unwrap(slot));
    }

    function check_arrangement_isStoredAndReadAsPacked(Arrangement memory a) external {
        _arrangement = a;
        ArrangementSlot slot = packArrangement(a);

        assert(ArrangementSlot.unwrap(slot) == _word(5));
        Arrangement memory b = slot.toArrangement();
        assert(b.programme == a.programme && b.epoch == a.epoch && b.tendered == a.tendered);
        assert(b.distributed == a.distributed && b.claims == a.claims && b.openClaims == a.openClaims);
    }

    // ------------------------------------------------------------------------------------ agreements, rates

    function check_agreement_isStoredAndReadAsPacked(Agreement memory a) external {
        _agreement = a;
        PackedAgreement memory packed = pack(a);

        assert(packed.terms == _word(0) && packed.bounds == _word(1));
        _same(packed.unpack(), a);
    }

    function check_agreement_changesOnlyItsStatus(Agreement memory a, uint8 next) external pure {
        if (next > uint8(type(ProgrammeStatus).max)) return;
        PackedAgreement memory packed = pack(a).withStatus(ProgrammeStatus(next));

        a.status = ProgrammeStatus(next);
        _same(packed.unpack(), a);
    }

    function check_rate_isStoredAndReadAsPacked(Rate calldata r) external {
        _rate = r;
        PackedRate packed = packRate(r);

        assert(PackedRate.unwrap(packed) == _word(2));
        _same(packed.unpack(), r);
        assert(packed.isOffered() == r.offered);
        Rate memory retired = packed.retired().unpack();
        assert(retired.reward == r.reward && retired.minimumDuration == r.minimumDuration);
        assert(retired.groupMultiplier == r.groupMultiplier && !retired.offered);
    }

    /// @dev The products are compared with checked arithmetic, which would stop at a loss.
    function check_rate_multipliesWithoutLoss(Rate calldata r, uint16 units, bool group) external pure {
        PackedRate packed = packRate(r);

        assert(packed.minimumDuration(units) == uint256(r.minimumDuration) * units);
        uint256 coins = uint256(r.reward) * units;
        assert(packed.reward(units, group) == (group ? coins * r.groupMultiplier : coins));
        assert(packed.reward(units, group) <= type(uint64).max);
    }

    // --------------------------------------------------------------------------------------------- receipts

    /// @dev The status and 31 bytes of the digest; another status is another slot, and so is another digest.
    function check_receipt_isReadAsPacked(
        uint8 status,
        bytes32 digest,
        uint8 otherStatus,
        bytes32 other
    ) external pure {
        if (status > uint8(type(ReceiptStatus).max) || otherStatus > uint8(type(ReceiptStatus).max)) return;
        ReceiptSlot slot = toSlot(ReceiptStatus(status), digest);

        assert(slot.statusOf() == ReceiptStatus(status));
        assert(slot.isOf(digest));
        bool same = bytes31(digest) == bytes31(other);
        assert(slot.isOf(other) == same);
        assert(slot.equals(toSlot(ReceiptStatus(otherStatus), other)) == (same && otherStatus == status));
    }

    // -------------------------------------------------------------------------------------------------------

    function _same(Participant memory a, Participant memory b) private pure {
        assert(a.status == b.status && a.enrolments == b.enrolments && a.orders == b.orders);
        assert(a.month == b.month && a.balance == b.balance);
        assert(a.awardedInMonth == b.awardedInMonth && a.awardedInYear == b.awardedInYear);
    }

    function _same(Claim memory a, Claim memory b) private pure {
        assert(a.holder == b.holder && a.registered.value() == b.registered.value());
        assert(a.remainder.value() == b.remainder.value());
        assert(a.coins == b.coins && a.epoch == b.epoch && a.status == b.status);
        assert(a.rank == b.rank && a.dischargeable == b.dischargeable);
    }

    function _same(Agreement memory a, Agreement memory b) private pure {
        assert(a.municipality == b.municipality && a.status == b.status && a.distribution == b.distribution);
        assert(
            a.startsAt == b.startsAt && a.endsAt == b.endsAt && a.coinValue.value() == b.coinValue.value()
        );
        assert(a.budget == b.budget && a.redeemer == b.redeemer);
        assert(a.monthCeiling.value() == b.monthCeiling.value());
        assert(a.yearCeiling.value() == b.yearCeiling.value());
    }

    function _same(Rate memory a, Rate memory b) private pure {
        assert(a.reward == b.reward && a.minimumDuration == b.minimumDuration);
        assert(a.groupMultiplier == b.groupMultiplier && a.offered == b.offered);
    }

    function _word(uint256 slot) private view returns (uint256 word) {
        // Storage as it is, beside the compiler's own reading.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := sload(slot)
        }
    }
}
