// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IDebtRelief} from "../../contracts/interfaces/IDebtRelief.sol";
import {IDutyBound} from "../../contracts/interfaces/IDutyBound.sol";
import {IProgrammes} from "../../contracts/interfaces/IProgrammes.sol";
import {IReceiptBook} from "../../contracts/interfaces/IReceiptBook.sol";
import {ISocialcoin} from "../../contracts/interfaces/ISocialcoin.sol";
import {ProgrammeStatus} from "../../contracts/types/Agreement.sol";
import {Attestation, AttestationBatch} from "../../contracts/types/AttestationBatch.sol";
import {ClaimStatus} from "../../contracts/types/Claim.sol";
import {SignedConsent} from "../../contracts/types/Consent.sol";
import {FinalDischarge, SignedDischarge} from "../../contracts/types/FinalDischarge.sol";
import {ParticipantStatus} from "../../contracts/types/Participant.sol";
import {ReceiptStatus} from "../../contracts/types/Receipt.sol";
import {Recovery} from "../../contracts/types/Recovery.sol";
import {Act} from "./Act.sol";
import {Correcting} from "./Correcting.sol";
import {vm} from "./Vm.sol";

/// @dev What outsiders, staff of another municipality, former staff, and staff on their own try: tasks, claims and
/// receipts. Everything is right but for the one thing that the name says.
abstract contract Cheating is Correcting {
    /// @notice A call that only the municipality's operator may make, by somebody else.
    function cheatAsCaller(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = _find(seed, _people.length, _mayEarn);
        uint256 programme = _people[index].programme;
        bytes memory data = _awardCall(programme, _attesterKey(programme), _one(index));
        address target = address(coin);
        uint256 what = (seed >> 8) % 5;
        if (what == 1) data = abi.encodeCall(ISocialcoin.suspend, (programme, _people[index].account, WHY));
        if (what == 2) (target, data) = (address(relief), _openCall(1));
        if (what == 3) {
            (target, data) = (
                address(programmes),
                abi.encodeCall(IProgrammes.retireActivity, (programme, 0))
            );
        }
        if (what == 4) {
            target = address(programmes);
            data = abi.encodeCall(IProgrammes.setStatus, (programme, ProgrammeStatus.Closed));
        }
        address caller = _cheater(seed >> 16, what == 2 ? 1 : programme);
        // Not even the operator may close a programme.
        if (what == 4 && seed % 2 == 0) caller = operatorOf(programme);

        _refused(Act.CallerWithoutDuty, 16, caller, target, data, IDutyBound.DutyMissing.selector);
    }

    /// @notice Tasks attested by somebody who may not, or by nobody.
    function cheatAsSigner(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = _find(seed, _people.length, _mayEarn);
        uint256 programme = _people[index].programme;
        Attestation[] memory all = _one(index);
        uint256 what = (seed >> 8) % 3;
        if (what == 0) {
            uint256 other = _isElshoek(programme) ? ATTESTER : OTHER_ATTESTER;
            if (seed % 3 == 0) other = REMOVED;
            if (seed % 3 == 1) other = STRANGER;
            bytes memory data = _awardCall(programme, other, all);
            _refused(
                Act.SignerWithoutDuty,
                5,
                operatorOf(programme),
                address(coin),
                data,
                IDutyBound.DutyMissing.selector
            );
        } else if (what == 1 && !_isElshoek(programme)) {
            bytes memory data = _awardCall(programme, SOLOIST, all);
            bytes4 need = IDutyBound.StatementNeedsFourEyes.selector;
            _refused(Act.OwnAttestation, 5, vm.addr(SOLOIST), address(coin), data, need);
        } else {
            uint256 attester = _attesterKey(programme);
            AttestationBatch memory batch = AttestationBatch(programme, vm.addr(attester), today, all);
            bytes memory signature = _sign(attester, address(coin), types.hashAttestationBatch(batch));
            // One coin more than was signed.
            ++batch.attestations[0].units;
            batch.attestations[0].started -= 60;
            bytes memory data = abi.encodeCall(ISocialcoin.award, (batch, signature));
            bytes4 need = IDutyBound.StatementNotSigned.selector;
            _refused(Act.ForgedSignature, 5, operatorOf(programme), address(coin), data, need);
        }
    }

    /// @notice Tasks that cannot be awarded, attested by the right person.
    function cheatWithTask(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = _find(seed, _people.length, _mayEarn);
        uint256 programme = _people[index].programme;
        Attestation[] memory all = _one(index);
        uint256 what = (seed >> 8) % 7;
        if (_isNew(Act.TaskUsedTwice)) what = 0;
        else if (_isNew(Act.NotEnrolled) && _any(_people.length, _mayNotEarn)) what = 6;
        Act seen = Act.WrongTask;
        bytes4 need = ISocialcoin.SocialcoinTaskOutsidePeriod.selector;
        if (what == 0 && _nextTask[programme] != 0) {
            all[0].task = uint64((seed >> 16) % _nextTask[programme]);
            (seen, need) = (Act.TaskUsedTwice, ISocialcoin.SocialcoinTaskAwardedBefore.selector);
        } else if (what == 1) {
            all[0].activity = uint8(RETIRED);
            need = ISocialcoin.SocialcoinActivityRetired.selector;
        } else if (what == 2) {
            all[0].units = 0;
            need = ISocialcoin.SocialcoinTaskWithoutUnits.selector;
        } else if (what == 3) {
            ++all[0].started;
            need = ISocialcoin.SocialcoinTaskTooShort.selector;
        } else if (what == 4) {
            all[0].finished = uint40(today + 1);
        } else if (what == 5) {
            all[0].started = JANUARY_2027 - 1;
        } else {
            uint256 other = _find(seed >> 32, _people.length, _mayNotEarn);
            programme = _people[other].programme;
            all = _one(other);
            (seen, need) = (Act.NotEnrolled, ISocialcoin.SocialcoinParticipantNotEnrolled.selector);
        }
        bytes memory data = _awardCall(programme, _attesterKey(programme), all);

        _refused(seen, 5, operatorOf(programme), address(coin), data, need);
    }

    /// @notice An account that was lost still earns, or somebody's account is given to another.
    function cheatWithLostAccount(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = _find(seed, _people.length, _mayEarn);
        Person storage person = _people[index];
        uint256 attester = _attesterKey(person.programme);
        address to = _people[index == 0 ? 1 : index - 1].account;
        if (_people[index == 0 ? 1 : index - 1].programme != person.programme) to = person.account;
        Recovery memory statement = Recovery(person.programme, person.account, to, vm.addr(attester), today);
        bytes memory data = abi.encodeCall(
            ISocialcoin.recover,
            (statement, _sign(attester, address(coin), types.hashRecovery(statement)))
        );
        bytes4 need = ISocialcoin.SocialcoinSuccessorRefused.selector;
        _refused(Act.LostAccount, 8, operatorOf(person.programme), address(coin), data, need);

        if (_lostAccounts.length == 0) return;
        Attestation[] memory all = _one(index);
        all[0].participant = _lostAccounts[seed % _lostAccounts.length];
        data = _awardCall(person.programme, attester, all);
        need = ISocialcoin.SocialcoinParticipantNotEnrolled.selector;
        _refused(Act.LostAccount, 8, operatorOf(person.programme), address(coin), data, need);
    }

    /// @notice A consent that was used, submitted once more.
    function cheatWithConsent(uint256 seed) external act {
        seed = _mix(seed);
        Person storage person = _people[seed % _people.length];
        if (!_isOpen(person.programme)) revert NothingSuits();
        SignedConsent[] memory all = new SignedConsent[](1);
        --person.enrolments;
        all[0] = _consent(person);
        ++person.enrolments;
        bool withdrawn = person.status == ParticipantStatus.Withdrawn;
        bytes4 need =
            withdrawn
                ? ISocialcoin.SocialcoinEnrolmentRefused.selector
                : ISocialcoin.SocialcoinEnrolledBefore.selector;

        bytes memory data = abi.encodeCall(ISocialcoin.enrol, (all));
        _refused(Act.ConsentReplayed, 13, operatorOf(person.programme), address(coin), data, need);
    }

    /// @notice Claims stated once more, a claim closed by somebody else, and one waived that cannot be.
    function cheatWithClaim(uint256 seed) external act {
        seed = _mix(seed);
        if (seed % 3 == 0 && today <= _lastDeadline) {
            bytes4 used = IDutyBound.StatementUsed.selector;
            _refused(Act.ClaimsReplayed, 13, _lastOperator, address(relief), _lastClaims, used);
            return;
        }

        bool unseen = _isNew(Act.NotDischargeable) && _any(_claims.length, _isFirm);
        KnownClaim storage claim = _claims[_find(seed, _claims.length, unseen ? _isFirm : _isOpenClaim)];
        SignedDischarge[] memory all = new SignedDischarge[](1);
        Act seen = Act.NotDischargeable;
        bytes4 need = IDebtRelief.DebtReliefNotDischargeable.selector;
        all[0] = _discharge(claim);
        if (claim.dischargeable) {
            FinalDischarge memory statement = all[0].discharge;
            statement.creditor = claim.holder == HOUSING ? TAX_OFFICE : HOUSING;
            (uint256 key, address signer) = _creditor(statement.creditor);
            statement.signer = signer;
            all[0].signature = _sign(key, address(relief), types.hashFinalDischarge(statement));
            (seen, need) = (Act.NotHolder, IDebtRelief.DebtReliefNotHolder.selector);
        }
        bytes memory data = abi.encodeCall(IDebtRelief.discharge, (all));
        _refused(seen, 4, operatorOf(claim.programme), address(relief), data, need);
    }

    /// @notice A receipt reversed with other figures, reversed twice, or acknowledged twice.
    function cheatWithReceipt(uint256 seed) external act {
        seed = _mix(seed);
        uint256 what = (seed >> 200) % 3;
        if (_isNew(Act.ReversedTwice) && _any(_receipts.length, _wasReversed)) what = 0;
        if (what == 0) {
            Issued storage reversed = _receipts[_find(seed, _receipts.length, _wasReversed)];
            bytes memory again = _reverseCall(reversed, reversed.coins);
            bytes4 answer = IReceiptBook.ReceiptBookReversedBefore.selector;
            _refused(Act.ReversedTwice, 3, operatorOf(reversed.programme), reversed.book, again, answer);
        } else if (what == 1) {
            Issued storage found = _receipts[_find(seed, _receipts.length, _mayBeReversed)];
            bytes memory data = _reverseCall(found, found.coins + 1);
            bytes4 need = IReceiptBook.ReceiptBookUnknown.selector;
            _refused(Act.ForgedReceipt, 3, operatorOf(found.programme), found.book, data, need);
        } else {
            _acknowledgeAgain(_receipts[_find(seed, _receipts.length, _isNotNew)]);
        }
    }

    // -------------------------------------------------------------------------------------------------------

    function _acknowledgeAgain(Issued storage found) private {
        address book = found.book;
        bytes memory data = _acknowledgeCall(found);
        bytes4 need = IReceiptBook.ReceiptBookNotIssued.selector;
        _refused(Act.AcknowledgedTwice, 7, operatorOf(found.programme), book, data, need);
    }

    /// @dev One small task of a participant that would be awarded but for what is then made wrong in it.
    function _one(uint256 index) internal view returns (Attestation[] memory all) {
        all = new Attestation[](1);
        all[0] = _attestation(index, 0, 0, 1, false, 0);
    }

    function _openCall(uint256 programme) private pure returns (bytes memory) {
        return abi.encodeCall(IDebtRelief.openArrangement, (programme, WHY));
    }

    /// @dev Somebody who is not an operator of a programme's municipality, or not any more, or not at once.
    function _cheater(uint256 seed, uint256 programme) internal view returns (address) {
        uint256 who = seed % 6;
        if (who == 0) return vm.addr(STRANGER);
        if (who == 1) return vm.addr(REMOVED);
        if (who == 2) return vm.addr(DELAYED);
        if (who == 3) return vm.addr(CREDITOR);
        if (who == 4) return _people[(seed >> 8) % _people.length].account;
        return _foreignOperator(programme);
    }

    function _isFirm(uint256 i) private view returns (bool) {
        return _isOpenClaim(i) && !_claims[i].dischargeable;
    }

    function _mayNotEarn(uint256 i) private view returns (bool) {
        return _people[i].status != ParticipantStatus.Enrolled && _isOpen(_people[i].programme);
    }

    function _wasReversed(uint256 i) private view returns (bool) {
        return _receipts[i].status == ReceiptStatus.Reversed && !_closedMeanwhile(i);
    }

    /// @dev A closed claim is refused before the receipt is looked at.
    function _closedMeanwhile(uint256 i) private view returns (bool) {
        if (_receipts[i].book != address(relief) || _receipts[i].coins == 0) return false;
        ClaimStatus status = _claims[_claimIndex[_receipts[i].subject]].status;
        return status != ClaimStatus.Open && status != ClaimStatus.WrittenOff;
    }

    function _isNotNew(uint256 i) private view returns (bool) {
        return _receipts[i].status != ReceiptStatus.Issued;
    }
}
