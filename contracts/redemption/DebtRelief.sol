// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Duty} from "../access/Duty.sol";
import {IDebtRelief} from "../interfaces/IDebtRelief.sol";
import {IRedeemer} from "../interfaces/IRedeemer.sol";
import {ISocialcoin} from "../interfaces/ISocialcoin.sol";
import {Assignment} from "../types/Assignment.sol";
import {Agreement, Distribution} from "../types/Agreement.sol";
import {Cents} from "../types/Cents.sol";
import {Arrangement, Claim, ClaimStatus, Rank} from "../types/Claim.sol";
import {ClaimBatch, ClaimEntry} from "../types/ClaimBatch.sol";
import {ClaimWithdrawal} from "../types/ClaimWithdrawal.sol";
import {FinalDischarge, SignedDischarge} from "../types/FinalDischarge.sol";
import {Organisation} from "../types/Organisation.sol";
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

    /// @inheritdoc IDebtRelief
    uint256 public arrangementCount;

    mapping(uint256 arrangement => Arrangement) private _arrangements;
    mapping(uint256 arrangement => address[]) private _members;
    /// @inheritdoc IDebtRelief
    mapping(uint256 programme => mapping(address participant => uint256 arrangement)) public membershipOf;
    mapping(uint256 claim => Claim) private _claims;
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
        require(commitment != 0, DebtReliefCommitmentMissing());

        arrangement = ++arrangementCount;
        // Programmes are numbered one by one: 32 bits outlast any chain.
        _arrangements[arrangement].programme = uint32(programme);

        emit ArrangementOpened(arrangement, programme, commitment);
    }

    /// @inheritdoc IRedeemer
    function join(
        uint256 programme,
        address participant,
        uint256 target
    ) external override(IRedeemer, ReceiptBook) whenNotFrozen onlyCoin {
        Arrangement storage joined = _arrangements[target];
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
        return _isCleared(_arrangements[membershipOf[programme][participant]]);
    }

    function _isCleared(Arrangement storage arrangement) private view returns (bool) {
        return arrangement.claims != 0 && arrangement.openClaims == 0;
    }

    /// @inheritdoc IDebtRelief
    function registerClaims(ClaimBatch calldata batch, bytes calldata signature) external whenNotFrozen {
        Arrangement storage arrangement = _arrangements[batch.arrangement];
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
            _register(batch, i, statement);
        }
        _beginEpoch(batch.arrangement);

        if (wasCleared) _setCleared(batch.arrangement, programme, false);
    }

    function _register(ClaimBatch calldata batch, uint256 index, bytes32 statement) private {
        ClaimEntry calldata entry = batch.claims[index];
        require(
            entry.amount.value() != 0 && entry.commitment != 0,
            DebtReliefClaimInvalid(batch.arrangement, index)
        );

        Arrangement storage arrangement = _arrangements[batch.arrangement];
        ++arrangement.openClaims;
        uint256 claim = (batch.arrangement << 8) | ++arrangement.claims;
        Claim storage registered = _claims[claim];
        registered.holder = batch.creditor;
        registered.registered = entry.amount;
        registered.remainder = entry.amount;
        registered.status = ClaimStatus.Open;
        registered.rank = entry.rank;
        registered.dischargeable = entry.dischargeable;
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
        Agreement memory agreement,
        Tender[] memory tenders
    ) internal override {
        bool choice = agreement.distribution == Distribution.ParticipantsChoice;
        uint256 arrangement = choice ? target >> 8 : target;
        uint256 offered = 0;
        for (uint256 i = 0; i < tenders.length; ++i) {
            address participant = tenders[i].participant;
            uint256 have = membershipOf[programme][participant];
            require(
                have == arrangement && have != 0,
                DebtReliefNotMember(programme, participant, have, arrangement)
            );
            offered += tenders[i].offered;
        }

        uint256 coinValue = agreement.coinValue.value();
        if (choice) {
            _writeOff(programme, target, _chosen(target, coinValue, offered), coinValue, tenders, 0);
        } else {
            _divide(programme, arrangement, coinValue, offered, tenders);
        }
        if (_arrangements[arrangement].openClaims == 0) _setCleared(arrangement, programme, true);
    }

    /// @dev The share of a claim that participants chose.
    function _chosen(
        uint256 id,
        uint256 coinValue,
        uint256 offered
    ) private view returns (ProRata.Share memory share) {
        Claim storage claim = _claims[id];
        require(claim.status == ClaimStatus.Open, DebtReliefClaimNotOpen(id, claim.status));
        share.received = claim.epoch == _arrangements[id >> 8].epoch ? claim.coins : 0;
        share.room = _room(claim.remainder, coinValue);
        share.coins = offered < share.room ? offered : share.room;
        share.received += share.coins;
        share.room -= share.coins;
    }

    /// @dev Divides the offered coins over all open claims.
    function _divide(
        uint256 programme,
        uint256 arrangement,
        uint256 coinValue,
        uint256 offered,
        Tender[] memory tenders
    ) private {
        Arrangement memory settled = _arrangements[arrangement];
        ProRata.Share[] memory shares = _shares(arrangement, settled, coinValue);
        ProRata.Epoch memory epoch = ProRata.Epoch(0, settled.tendered, settled.distributed);
        require(ProRata.divide(shares, epoch, offered) != 0, DebtReliefTooFewCoins(arrangement, offered));

        // Coins never exceed a budget, which fits 56 bits; an epoch ends at most once per claim or statement.
        settled.tendered = uint56(epoch.tendered);
        settled.distributed = uint56(epoch.distributed);
        settled.epoch += uint24(epoch.ended);
        _arrangements[arrangement] = settled;
        if (epoch.ended != 0) emit EpochBegun(arrangement, settled.epoch);

        uint256 tender = 0;
        for (uint256 i = 0; i < shares.length; ++i) {
            if (shares[i].coins == 0) continue;
            tender = _writeOff(
                programme,
                (arrangement << 8) | (i + 1),
                shares[i],
                coinValue,
                tenders,
                tender
            );
        }
    }

    /// @dev A share for every claim that the arrangement ever had; closed ones have no room.
    function _shares(
        uint256 arrangement,
        Arrangement memory settled,
        uint256 coinValue
    ) private view returns (ProRata.Share[] memory shares) {
        shares = new ProRata.Share[](settled.claims);
        for (uint256 i = 0; i < shares.length; ++i) {
            Claim memory claim = _claims[(arrangement << 8) | (i + 1)];
            if (claim.status != ClaimStatus.Open) continue;
            ProRata.Share memory share = shares[i];
            share.weight = claim.registered.value() * (claim.rank == Rank.Preferential ? 2 : 1);
            share.received = claim.epoch == settled.epoch ? claim.coins : 0;
            share.room = _room(claim.remainder, coinValue);
        }
    }

    /// @dev Coins until nothing is owed; the last one may write off less than its value.
    function _room(Cents remainder, uint256 coinValue) private pure returns (uint256) {
        return (remainder.value() + coinValue - 1) / coinValue;
    }

    /// @dev Writes a share's coins off one claim, taking them from `tenders` in order, the first being `tender`; one
    /// receipt for each tender. Returns the first tender that still has coins.
    function _writeOff(
        uint256 programme,
        uint256 id,
        ProRata.Share memory share,
        uint256 coinValue,
        Tender[] memory tenders,
        uint256 tender
    ) private returns (uint256) {
        Claim memory claim = _claims[id];
        uint256 coins = share.coins;
        while (coins != 0) {
            Tender memory from = tenders[tender];
            uint256 left = from.offered - from.taken;
            uint256 taken = coins < left ? coins : left;
            from.taken += taken;
            coins -= taken;
            if (taken == left) ++tender;
            _writeOffOne(programme, id, claim, from, taken, coinValue);
        }

        Arrangement storage arrangement = _arrangements[id >> 8];
        claim.coins = uint48(share.received);
        claim.epoch = arrangement.epoch;
        if (claim.remainder.value() == 0) {
            claim.status = ClaimStatus.WrittenOff;
            --arrangement.openClaims;
        }
        _claims[id] = claim;

        return tender;
    }

    function _writeOffOne(
        uint256 programme,
        uint256 id,
        Claim memory claim,
        Tender memory from,
        uint256 coins,
        uint256 coinValue
    ) private {
        uint256 worth = coins * coinValue;
        // At most the remainder, which fits 48 bits.
        Cents writtenOff = worth < claim.remainder.value() ? Cents.wrap(uint48(worth)) : claim.remainder;
        claim.remainder = claim.remainder - writtenOff;
        WriteOff memory content = WriteOff({
            claim: id,
            participant: from.participant,
            coins: coins,
            writtenOff: writtenOff,
            waived: Cents.wrap(0),
            outstanding: claim.remainder,
            statement: from.statement,
            issuedAt: block.timestamp
        });
        uint256 number = _issue(programme, claim.holder, content.hash());

        emit DebtWrittenOff(
            number,
            claim.holder,
            id,
            programme,
            from.participant,
            coins,
            writtenOff,
            claim.remainder,
            from.statement
        );
    }

    // ------------------------------------------------------------------------------------------- discharging

    /// @inheritdoc IDebtRelief
    function discharge(SignedDischarge[] calldata discharges) external whenNotFrozen {
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
        uint256 open = _close(id, ClaimStatus.Discharged);
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
        (uint256 programme, ) = _openClaimOf(id, assignment.creditor, assignment.signer);
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

        _claims[id].holder = assignment.assignee;

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

        uint256 open = _close(id, ClaimStatus.Withdrawn);

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
        Claim memory claim = _claims[id];
        require(
            claim.holder == reversal.organisation,
            DebtReliefNotHolder(id, claim.holder, reversal.organisation)
        );
        bool wasDischarge = content.coins == 0;
        require(
            wasDischarge || claim.status == ClaimStatus.Open || claim.status == ClaimStatus.WrittenOff,
            DebtReliefReversalRefused(id, claim.status)
        );
        _reverse(reversal, receipt.number, receipt.organisation, content.hash(), signature);

        Arrangement storage arrangement = _arrangements[id >> 8];
        bool wasCleared = _isCleared(arrangement);
        if (claim.status != ClaimStatus.Open) ++arrangement.openClaims;
        claim.status = ClaimStatus.Open;
        claim.remainder = claim.remainder + content.writtenOff;
        _claims[id] = claim;
        _beginEpoch(id >> 8);

        emit ClaimRestored(id, receipt.number, claim.remainder);

        if (!wasDischarge) socialcoin.restore(reversal.programme, content.participant, content.coins);
        if (wasCleared) _setCleared(id >> 8, reversal.programme, false);
    }

    /// @dev An open claim of `creditor`, for which `signer` speaks, and the programme, for its operator only.
    function _openClaimOf(
        uint256 id,
        Organisation creditor,
        address signer
    ) private view returns (uint256 programme, Claim memory claim) {
        claim = _claims[id];
        require(claim.status == ClaimStatus.Open, DebtReliefClaimNotOpen(id, claim.status));
        require(claim.holder == creditor, DebtReliefNotHolder(id, claim.holder, creditor));
        programme = _arrangements[id >> 8].programme;
        _agreementOfOperator(programme);
        _requireParty(creditor, signer);
    }

    /// @dev Closes an open claim; returns how many of its arrangement stay open.
    function _close(uint256 id, ClaimStatus status) private returns (uint256 open) {
        _claims[id].status = status;
        open = --_arrangements[id >> 8].openClaims;
        _beginEpoch(id >> 8);
    }

    function _useOnce(bytes32 statement) private {
        require(!_usedStatements[statement], StatementUsed(statement));
        _usedStatements[statement] = true;
    }

    function _beginEpoch(uint256 id) private {
        Arrangement storage arrangement = _arrangements[id];
        ++arrangement.epoch;
        arrangement.tendered = 0;
        arrangement.distributed = 0;

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
        return _arrangements[arrangement];
    }

    /// @inheritdoc IDebtRelief
    function membersOf(uint256 arrangement) external view returns (address[] memory) {
        return _members[arrangement];
    }

    /// @inheritdoc IDebtRelief
    function claimOf(uint256 claim) external view returns (Claim memory) {
        return _claims[claim];
    }
}
