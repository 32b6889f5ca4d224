// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Duty} from "../access/Duty.sol";
import {IDebtRelief} from "../interfaces/IDebtRelief.sol";
import {IRedeemer} from "../interfaces/IRedeemer.sol";
import {ISocialcoin} from "../interfaces/ISocialcoin.sol";
import {Assignment} from "../types/Assignment.sol";
import {Distribution} from "../types/Agreement.sol";
import {Cents} from "../types/Cents.sol";
import {Arrangement, Claim, ClaimStatus} from "../types/Claim.sol";
import {ClaimBatch, ClaimEntry} from "../types/ClaimBatch.sol";
import {ArrangementSlot, ClaimSlot, packArrangement, packClaim} from "../types/ClaimSlot.sol";
import {ClaimWithdrawal} from "../types/ClaimWithdrawal.sol";
import {FinalDischarge, SignedDischarge} from "../types/FinalDischarge.sol";
import {Organisation} from "../types/Organisation.sol";
import {PackedAgreement} from "../types/PackedAgreement.sol";
import {ReceiptStatus} from "../types/Receipt.sol";
import {Reversal} from "../types/Reversal.sol";
import {WRITE_OFF_RECEIPT_TYPEHASH, WriteOff, WriteOffReceipt} from "../types/WriteOff.sol";
import {ProRata} from "./ProRata.sol";
import {ReceiptBook} from "./ReceiptBook.sol";

/// @title DebtRelief
/// @notice What it promises is written in {IDebtRelief}.
contract DebtRelief is IDebtRelief, ReceiptBook {
    /// @dev A redemption touches every claim; this many stay far below the gas that a transaction may use.
    uint256 private constant MAX_CLAIMS = 64;
    /// @dev Clearing an arrangement touches every member.
    uint256 private constant MAX_MEMBERS = 8;

    /// @dev What one settlement works on: the arrangement is read before it and written after it.
    struct Settlement {
        uint256 programme;
        /// Cents.
        uint256 coinValue;
        /// Coins of all tenders.
        uint256 offered;
        Arrangement arrangement;
        Tender[] tenders;
        /// The first tender that still has coins.
        uint256 next;
    }

    /// @inheritdoc IDebtRelief
    uint256 public arrangementCount;

    mapping(uint256 arrangement => ArrangementSlot) private _arrangements;
    mapping(uint256 arrangement => address[]) private _members;
    /// @inheritdoc IDebtRelief
    mapping(uint256 programme => mapping(address participant => uint256 arrangement)) public membershipOf;
    mapping(uint256 claim => ClaimSlot) private _claims;
    /// @inheritdoc IDebtRelief
    mapping(uint256 claim => bytes32) public commitmentOf;
    mapping(bytes32 digest => bool) private _usedStatements;

    constructor(
        ISocialcoin socialcoin_
    ) ReceiptBook(socialcoin_, "Socialcoin DebtRelief", WRITE_OFF_RECEIPT_TYPEHASH) {}

    // --------------------------------------------------------------------------------- arrangements and claims

    /// @inheritdoc IDebtRelief
    function openArrangement(
        uint256 programme,
        bytes32 commitment
    ) external whenNotFrozen returns (uint256 arrangement) {
        _agreementOfOperator(programme);
        require(commitment != 0, DebtReliefCommitmentMissing(programme));

        arrangement = ++arrangementCount;
        Arrangement memory opened;
        // Programmes are numbered one by one: 32 bits outlast any chain.
        opened.programme = uint32(programme);
        _arrangements[arrangement] = packArrangement(opened);

        emit ArrangementOpened(arrangement, programme, commitment);
    }

    /// @inheritdoc IRedeemer
    function join(
        uint256 programme,
        address participant,
        uint256 target
    ) external override(IRedeemer, ReceiptBook) whenNotFrozen onlyCoin {
        Arrangement memory joined = _arrangements[target].toArrangement();
        require(
            target != 0 && joined.programme == programme,
            DebtReliefArrangementUnknown(target, programme)
        );

        uint256 have = membershipOf[programme][participant];
        if (have == 0) {
            require(_members[target].length < MAX_MEMBERS, DebtReliefArrangementFull(target, MAX_MEMBERS));
            membershipOf[programme][participant] = target;
            _members[target].push(participant);

            emit MemberJoined(target, programme, participant);
        } else {
            // Who joins again stays in the household's arrangement.
            require(have == target, DebtReliefNotMember(programme, participant, have, target));
        }
    }

    /// @inheritdoc IRedeemer
    function move(
        uint256 programme,
        address participant,
        address successor
    ) external override(IRedeemer, ReceiptBook) whenNotFrozen onlyCoin {
        uint256 arrangement = membershipOf[programme][participant];
        address[] storage members = _members[arrangement];

        membershipOf[programme][successor] = arrangement;
        delete membershipOf[programme][participant];
        for (uint256 i = 0; i < members.length; ++i) {
            if (members[i] == participant) members[i] = successor;
        }

        emit MemberJoined(arrangement, programme, successor);
    }

    /// @inheritdoc IRedeemer
    function isWaiting(
        uint256 programme,
        address participant
    ) external view override(IRedeemer, ReceiptBook) returns (bool) {
        return _isCleared(_arrangements[membershipOf[programme][participant]].toArrangement());
    }

    function _isCleared(Arrangement memory arrangement) private pure returns (bool) {
        return arrangement.claims != 0 && arrangement.openClaims == 0;
    }

    /// @inheritdoc IDebtRelief
    function registerClaims(ClaimBatch calldata batch, bytes calldata signature) external whenNotFrozen {
        Arrangement memory arrangement = _arrangements[batch.arrangement].toArrangement();
        uint256 programme = arrangement.programme;
        require(programme != 0, DebtReliefArrangementUnknown(batch.arrangement, 0));
        _agreementOfOperator(programme);
        require(
            programmes.groundOf(programme, batch.creditor) != 0,
            DebtReliefNotAcceded(programme, batch.creditor)
        );
        _requireParty(batch.creditor, batch.signer);
        bytes32 statement = _requireSigned(batch.signer, batch.hash(), batch.deadline, signature);
        uint256 needed = arrangement.claims + batch.claims.length;
        require(
            batch.claims.length != 0 && needed <= MAX_CLAIMS,
            DebtReliefClaimsRefused(batch.arrangement, MAX_CLAIMS, needed)
        );

        _useOnce(statement);
        bool wasCleared = _isCleared(arrangement);
        for (uint256 i = 0; i < batch.claims.length; ++i) {
            _register(batch, i, arrangement, statement);
        }
        _beginEpoch(batch.arrangement, arrangement);

        if (wasCleared) _setCleared(batch.arrangement, programme, false);
    }

    /// @dev Counts the claim in `arrangement`, which the caller writes back.
    function _register(
        ClaimBatch calldata batch,
        uint256 index,
        Arrangement memory arrangement,
        bytes32 statement
    ) private {
        ClaimEntry calldata entry = batch.claims[index];
        require(
            entry.amount.value() != 0 && entry.commitment != 0,
            DebtReliefClaimInvalid(batch.arrangement, index)
        );

        ++arrangement.openClaims;
        uint256 claim = (batch.arrangement << 8) | ++arrangement.claims;
        _claims[claim] = packClaim(
            Claim({
                holder: batch.creditor,
                registered: entry.amount,
                remainder: entry.amount,
                coins: 0,
                epoch: 0,
                status: ClaimStatus.Open,
                rank: entry.rank,
                dischargeable: entry.dischargeable
            })
        );
        commitmentOf[claim] = entry.commitment;

        emit ClaimRegistered(
            claim,
            batch.arrangement,
            batch.creditor,
            entry.commitment,
            entry.amount,
            entry.rank,
            entry.dischargeable,
            statement
        );
    }

    // ------------------------------------------------------------------------------------------- writing off

    /// @inheritdoc ReceiptBook
    function _settle(
        uint256 programme,
        uint256 target,
        PackedAgreement memory agreement,
        Tender[] memory tenders
    ) internal override {
        bool choice = agreement.distribution() == Distribution.ParticipantsChoice;
        uint256 arrangement = choice ? target >> 8 : target;
        Settlement memory settlement = Settlement({
            programme: programme,
            coinValue: agreement.coinValue().value(),
            offered: _offeredByMembers(programme, arrangement, tenders),
            arrangement: _arrangements[arrangement].toArrangement(),
            tenders: tenders,
            next: 0
        });

        if (choice) {
            _writeOffChosen(settlement, target);
        } else {
            _divide(settlement, arrangement);
        }
        _arrangements[arrangement] = packArrangement(settlement.arrangement);

        if (settlement.arrangement.openClaims == 0) _setCleared(arrangement, programme, true);
    }

    /// @dev The sum of the offers, of members of the arrangement only.
    function _offeredByMembers(
        uint256 programme,
        uint256 arrangement,
        Tender[] memory tenders
    ) private view returns (uint256 offered) {
        for (uint256 i = 0; i < tenders.length; ++i) {
            address participant = tenders[i].participant;
            uint256 have = membershipOf[programme][participant];
            // Whoever has coins has joined an arrangement.
            require(have == arrangement, DebtReliefNotMember(programme, participant, have, arrangement));
            _offerOnce(programme, tenders, i);
            offered += tenders[i].offered;
        }
    }

    /// @dev Leaves a tender what earlier ones of the same participant do not offer already: no coin raises the
    /// distribution's T twice.
    function _offerOnce(uint256 programme, Tender[] memory tenders, uint256 index) private view {
        Tender memory tender = tenders[index];
        uint256 earlier = 0;
        for (uint256 i = 0; i < index; ++i) {
            if (tenders[i].participant == tender.participant) earlier += tenders[i].offered;
        }
        if (earlier == 0) return;

        uint256 left = socialcoin.balanceOf(tender.participant, programme) - earlier;
        require(left != 0, ReceiptBookNothingOffered(programme, tender.participant, tender.nonce));
        if (tender.offered > left) tender.offered = left;
    }

    /// @dev Writes the coins off the claim that participants chose.
    function _writeOffChosen(Settlement memory settlement, uint256 id) private {
        ClaimSlot claim = _claims[id];
        require(claim.isOpen(), DebtReliefClaimNotOpen(id, claim.toClaim().status));
        uint256 room = _room(claim, settlement.coinValue);
        uint256 coins = settlement.offered < room ? settlement.offered : room;

        _writeOff(settlement, id, claim, coins, claim.receivedIn(settlement.arrangement.epoch) + coins);
    }

    /// @dev Divides the offered coins over all open claims.
    function _divide(Settlement memory settlement, uint256 id) private {
        Arrangement memory arrangement = settlement.arrangement;
        (ClaimSlot[] memory claims, ProRata.Share[] memory shares) = _shares(
            id,
            arrangement,
            settlement.coinValue
        );
        ProRata.Epoch memory epoch = ProRata.Epoch(0, arrangement.tendered, arrangement.distributed);
        require(
            ProRata.divide(shares, epoch, settlement.offered) != 0,
            DebtReliefTooFewCoins(id, settlement.offered)
        );

        // Coins never exceed a budget, which fits 56 bits; an epoch ends at most once per claim or statement.
        arrangement.tendered = uint56(epoch.tendered);
        arrangement.distributed = uint56(epoch.distributed);
        arrangement.epoch += uint24(epoch.ended);
        if (epoch.ended != 0) emit EpochBegun(id, arrangement.epoch);

        for (uint256 i = 0; i < shares.length; ++i) {
            ProRata.Share memory share = shares[i];
            if (share.coins == 0) continue;
            _writeOff(settlement, (id << 8) | (i + 1), claims[i], share.coins, share.received);
        }
    }

    /// @dev The claims that an arrangement ever had, and a share for each; closed ones have no room.
    function _shares(
        uint256 id,
        Arrangement memory arrangement,
        uint256 coinValue
    ) private view returns (ClaimSlot[] memory claims, ProRata.Share[] memory shares) {
        uint256 epoch = arrangement.epoch;
        claims = new ClaimSlot[](arrangement.claims);
        shares = new ProRata.Share[](claims.length);
        for (uint256 i = 0; i < claims.length; ++i) {
            ClaimSlot claim = _claims[(id << 8) | (i + 1)];
            if (!claim.isOpen()) continue;
            claims[i] = claim;
            ProRata.Share memory share = shares[i];
            share.weight = claim.weight();
            share.received = claim.receivedIn(epoch);
            share.room = _room(claim, coinValue);
        }
    }

    /// @dev Coins until nothing is owed; the last one may write off less than its value, which is above zero.
    function _room(ClaimSlot claim, uint256 coinValue) private pure returns (uint256) {
        unchecked {
            // Both are amounts of 48 bits.
            return (claim.remainder() + coinValue - 1) / coinValue;
        }
    }

    /// @dev Writes `coins` off one claim, which then has `received` in the epoch, taking them from the tenders in order;
    /// one receipt for each tender.
    function _writeOff(
        Settlement memory settlement,
        uint256 id,
        ClaimSlot claim,
        uint256 coins,
        uint256 received
    ) private {
        uint256 remainder = claim.remainder();
        while (coins != 0) {
            Tender memory from = settlement.tenders[settlement.next];
            uint256 left = from.offered - from.taken;
            uint256 taken = coins < left ? coins : left;
            unchecked {
                // At most what is offered, and at most `coins`.
                from.taken += taken;
                coins -= taken;
            }
            if (taken == left) ++settlement.next;
            remainder = _writeOffOne(settlement, id, claim, from, taken, remainder);
        }

        _claims[id] = claim.withWriteOff(remainder, received, settlement.arrangement.epoch);
        if (remainder == 0) --settlement.arrangement.openClaims;
    }

    /// @dev Issues one receipt; returns what is still owed.
    function _writeOffOne(
        Settlement memory settlement,
        uint256 id,
        ClaimSlot claim,
        Tender memory from,
        uint256 coins,
        uint256 remainder
    ) private returns (uint256 outstanding) {
        WriteOff memory content;
        content.claim = id;
        content.participant = from.participant;
        content.coins = coins;
        unchecked {
            // Coins of 56 bits times a value of 48; a remainder fits 48 bits.
            uint256 worth = coins * settlement.coinValue;
            if (worth > remainder) worth = remainder;
            outstanding = remainder - worth;
            content.writtenOff = Cents.wrap(uint48(worth));
            content.outstanding = Cents.wrap(uint48(outstanding));
        }
        content.statement = from.statement;
        content.issuedAt = block.timestamp;
        Organisation holder = claim.holder();
        uint256 number = _issue(settlement.programme, holder, content.hash());

        emit DebtWrittenOff(
            number,
            holder,
            id,
            settlement.programme,
            from.participant,
            coins,
            content.writtenOff,
            content.outstanding,
            from.statement
        );
    }

    // ------------------------------------------------------------------------------------------- discharging

    /// @inheritdoc IDebtRelief
    function discharge(SignedDischarge[] calldata discharges) external whenNotFrozen {
        require(discharges.length != 0, StatementsMissing());

        for (uint256 i = 0; i < discharges.length; ++i) {
            _discharge(discharges[i].discharge, discharges[i].signature);
        }
    }

    function _discharge(FinalDischarge calldata discharge_, bytes calldata signature) private {
        uint256 id = discharge_.claim;
        (uint256 programme, Claim memory claim) = _openClaimOf(id, discharge_.creditor, discharge_.signer);
        require(claim.dischargeable, DebtReliefNotDischargeable(id));
        require(discharge_.ground != 0, DebtReliefGroundMissing(id));
        bytes32 statement = _requireSigned(
            discharge_.signer,
            discharge_.hash(),
            discharge_.deadline,
            signature
        );

        // Not only by its closing: a reversal opens the claim again.
        _useOnce(statement);
        uint256 open = _close(id, claim, ClaimStatus.Discharged);
        uint256 number = _issue(programme, claim.holder, _waiver(id, claim.remainder, statement).hash());

        emit ClaimDischarged(
            number,
            claim.holder,
            id,
            programme,
            claim.remainder,
            discharge_.ground,
            statement
        );

        if (open == 0) _setCleared(id >> 8, programme, true);
    }

    function _waiver(uint256 id, Cents waived, bytes32 statement) private view returns (WriteOff memory) {
        return
            WriteOff({
                claim: id,
                participant: address(0),
                coins: 0,
                writtenOff: Cents.wrap(0),
                waived: waived,
                outstanding: Cents.wrap(0),
                statement: statement,
                issuedAt: block.timestamp
            });
    }

    // ------------------------------------------------------------------------------------------- correcting

    /// @inheritdoc IDebtRelief
    function assign(Assignment calldata assignment, bytes calldata signature) external whenNotFrozen {
        uint256 id = assignment.claim;
        (uint256 programme, Claim memory claim) = _openClaimOf(id, assignment.creditor, assignment.signer);
        require(
            programmes.groundOf(programme, assignment.assignee) != 0,
            DebtReliefNotAcceded(programme, assignment.assignee)
        );
        bytes32 statement = _requireSigned(
            assignment.signer,
            assignment.hash(),
            assignment.deadline,
            signature
        );
        _useOnce(statement);

        claim.holder = assignment.assignee;
        _claims[id] = packClaim(claim);

        emit ClaimAssigned(id, assignment.creditor, assignment.assignee, statement);
    }

    /// @inheritdoc IDebtRelief
    function withdrawClaim(
        ClaimWithdrawal calldata withdrawal,
        bytes calldata signature
    ) external whenNotFrozen {
        uint256 id = withdrawal.claim;
        (uint256 programme, Claim memory claim) = _openClaimOf(id, withdrawal.creditor, withdrawal.signer);
        require(withdrawal.reason != 0, DebtReliefGroundMissing(id));
        bytes32 statement = _requireSigned(
            withdrawal.signer,
            withdrawal.hash(),
            withdrawal.deadline,
            signature
        );

        uint256 open = _close(id, claim, ClaimStatus.Withdrawn);

        emit ClaimWithdrawn(id, withdrawal.creditor, claim.remainder, withdrawal.reason, statement);

        if (open == 0) _setCleared(id >> 8, programme, true);
    }

    /// @inheritdoc IDebtRelief
    function reverse(
        Reversal calldata reversal,
        WriteOffReceipt calldata receipt,
        bytes calldata signature
    ) external whenNotFrozen {
        WriteOff memory content = receipt.content;
        uint256 id = content.claim;
        uint256 coinValue = _agreementOfOperator(reversal.programme).coinValue().value();
        Claim memory claim = _claims[id].toClaim();
        require(
            claim.holder == reversal.organisation,
            DebtReliefNotHolder(id, claim.holder, reversal.organisation)
        );
        bool wasDischarge = content.coins == 0;
        require(
            wasDischarge || claim.status == ClaimStatus.Open || claim.status == ClaimStatus.WrittenOff,
            DebtReliefReversalRefused(id, claim.status)
        );
        _reverse(
            reversal,
            receipt.number,
            receipt.programme,
            receipt.organisation,
            content.hash(),
            signature
        );

        bool wasCleared = _restore(claim, content, coinValue);

        emit ClaimRestored(id, receipt.number, claim.remainder);

        if (!wasDischarge) socialcoin.restore(reversal.programme, content.participant, content.coins);
        if (wasCleared) _setCleared(id >> 8, reversal.programme, false);
    }

    /// @dev Undoes a receipt in its claim. Where the coins count in the present epoch the claim is due them again, so that
    /// a booking that is undone and made anew leaves every creditor with what it had. Else weights begin anew.
    function _restore(
        Claim memory claim,
        WriteOff memory content,
        uint256 coinValue
    ) private returns (bool wasCleared) {
        uint256 id = content.claim;
        Arrangement memory arrangement = _arrangements[id >> 8].toArrangement();
        wasCleared = _isCleared(arrangement);
        // A last coin that wrote off less than its value closed the claim, and so ended the epoch in which it counted.
        bool isDueAgain =
            claim.status == ClaimStatus.Open &&
                claim.epoch == arrangement.epoch &&
                claim.coins >= content.coins &&
                arrangement.distributed >= content.coins &&
                content.writtenOff.value() == content.coins * coinValue;
        if (claim.status != ClaimStatus.Open) ++arrangement.openClaims;
        claim.status = ClaimStatus.Open;
        claim.remainder = claim.remainder + content.writtenOff;
        // Both hold at least these coins.
        if (isDueAgain) {
            claim.coins -= uint48(content.coins);
            arrangement.distributed -= uint56(content.coins);
            _arrangements[id >> 8] = packArrangement(arrangement);
        } else {
            _beginEpoch(id >> 8, arrangement);
        }
        _claims[id] = packClaim(claim);
    }

    /// @dev An open claim of `creditor`, for which `signer` speaks, and the programme, for its operator only.
    function _openClaimOf(
        uint256 id,
        Organisation creditor,
        address signer
    ) private view returns (uint256 programme, Claim memory claim) {
        claim = _claims[id].toClaim();
        require(claim.status != ClaimStatus.None, DebtReliefClaimNotOpen(id, ClaimStatus.None));
        programme = _arrangements[id >> 8].toArrangement().programme;
        _agreementOfOperator(programme);
        require(claim.status == ClaimStatus.Open, DebtReliefClaimNotOpen(id, claim.status));
        require(claim.holder == creditor, DebtReliefNotHolder(id, claim.holder, creditor));
        _requireParty(creditor, signer);
    }

    /// @dev Closes an open claim; returns how many of its arrangement stay open.
    function _close(uint256 id, Claim memory claim, ClaimStatus status) private returns (uint256 open) {
        claim.status = status;
        _claims[id] = packClaim(claim);
        Arrangement memory arrangement = _arrangements[id >> 8].toArrangement();
        open = --arrangement.openClaims;
        _beginEpoch(id >> 8, arrangement);
    }

    function _useOnce(bytes32 statement) private {
        require(!_usedStatements[statement], StatementUsed(statement));
        _usedStatements[statement] = true;
    }

    /// @dev Begins an epoch and writes the arrangement.
    function _beginEpoch(uint256 id, Arrangement memory arrangement) private {
        ++arrangement.epoch;
        arrangement.tendered = 0;
        arrangement.distributed = 0;
        _arrangements[id] = packArrangement(arrangement);

        emit EpochBegun(id, arrangement.epoch);
    }

    /// @dev Announces that the debt is cleared, or that it is not any more, and lets awards wait or go on.
    function _setCleared(uint256 arrangement, uint256 programme, bool cleared) private {
        if (cleared) emit ArrangementCleared(arrangement, programme);

        address[] storage members = _members[arrangement];
        for (uint256 i = 0; i < members.length; ++i) {
            socialcoin.setCleared(programme, members[i], cleared);
        }
    }

    /// @inheritdoc ReceiptBook
    function _requireParty(Organisation organisation, address signer) internal view override {
        _requireDuty(organisation, Duty.Creditor, signer);
    }

    // ---------------------------------------------------------------------------------------------- reading

    /// @inheritdoc IDebtRelief
    function verify(WriteOffReceipt calldata receipt) external view returns (ReceiptStatus) {
        WriteOff memory content = receipt.content;
        return _verify(receipt.number, receipt.programme, receipt.organisation, content.hash());
    }

    /// @inheritdoc IDebtRelief
    function arrangementOf(uint256 arrangement) external view returns (Arrangement memory) {
        return _arrangements[arrangement].toArrangement();
    }

    /// @inheritdoc IDebtRelief
    function membersOf(uint256 arrangement) external view returns (address[] memory) {
        return _members[arrangement];
    }

    /// @inheritdoc IDebtRelief
    function claimOf(uint256 claim) external view returns (Claim memory) {
        return _claims[claim].toClaim();
    }
}
