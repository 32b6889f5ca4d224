// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {ProgrammeStatus} from "../../contracts/types/Agreement.sol";
import {Consent, SignedConsent} from "../../contracts/types/Consent.sol";
import {ParticipantStatus} from "../../contracts/types/Participant.sol";
import {Recovery} from "../../contracts/types/Recovery.sol";
import {SignedWithdrawal, Withdrawal} from "../../contracts/types/Withdrawal.sol";
import {SignerWallet} from "../contracts/mocks/SignerWallet.sol";
import {Act} from "./Act.sol";
import {Model} from "./Model.sol";
import {vm} from "./Vm.sol";

/// @dev People join, stop, join again, are suspended, and lose their accounts; programmes rest; time passes.
abstract contract Participating is Model {
    uint256 private _nextKey = 10_000;

    /// @notice Hours, weeks or months go by.
    function passTime(uint256 seed) external act {
        seed = _mix(seed);
        today += seed % 3 == 0 ? _bound(seed, 1 hours, 3 days) : _bound(seed, 5 days, 40 days);
        _happen(Act.TimePassed);
    }

    /// @notice Somebody joins again, stops, is suspended, or is suspended no more; mostly what brings people back.
    function changeStanding(uint256 seed) external act {
        seed = _mix(seed);
        bool back = seed % 3 != 0;
        if (back && _any(_people.length, _mayReturn)) _enrolAgain(seed);
        else if (back && _any(_people.length, _isSuspended)) _resume(seed);
        else if ((seed >> 8) % 2 == 0) _withdraw(seed);
        else _suspend(seed);
    }

    /// @notice A participant lost an account and gets another, which may be a contract.
    function recover(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = _find(seed, _people.length, _everJoined);
        Person storage person = _people[index];
        (uint256 key, address account) = _newAccount(seed % 4 == 0);
        uint256 attester = _attesterKey(person.programme);
        Recovery memory statement = Recovery(
            person.programme,
            person.account,
            account,
            vm.addr(attester),
            today
        );
        bytes memory signature = _sign(attester, address(coin), types.hashRecovery(statement));

        vm.prank(operatorOf(person.programme));
        coin.recover(statement, signature);

        _lostAccounts.push(person.account);
        _personOf[person.programme][person.account] = 0;
        _personOf[person.programme][account] = index + 1;
        (person.key, person.account) = (key, account);
        _happen(Act.Recovered);
    }

    /// @notice The administrator of a municipality lets one of its programmes rest, or go on.
    function setProgramme(uint256 seed) external act {
        seed = _mix(seed);
        uint256 programme = _bound(seed, 1, PROGRAMMES);
        // The short programme is closed after its end, and only that: a run would soon have nothing left to do.
        bool over = today > programmes.agreement(PROGRAMMES).endsAt;
        if (over && programmes.agreement(PROGRAMMES).status != ProgrammeStatus.Closed) programme = PROGRAMMES;
        // The others rest one at a time.
        for (uint256 i = 1; i < PROGRAMMES; ++i) {
            if (programmes.agreement(i).status == ProgrammeStatus.Suspended) programme = i;
        }
        ProgrammeStatus have = programmes.agreement(programme).status;
        if (have == ProgrammeStatus.Closed) revert NothingSuits();
        ProgrammeStatus status =
            have == ProgrammeStatus.Open ? ProgrammeStatus.Suspended : ProgrammeStatus.Open;
        if (programme == PROGRAMMES && over) status = ProgrammeStatus.Closed;

        vm.prank(vm.addr(_isElshoek(programme) ? OTHER_ADMINISTRATOR : ADMINISTRATOR));
        programmes.setStatus(programme, status);

        if (status == ProgrammeStatus.Closed) _happen(Act.ProgrammeClosed);
        else if (status == ProgrammeStatus.Open) _happen(Act.ProgrammeReopened);
        else _happen(Act.ProgrammeSuspended);
    }

    // -------------------------------------------------------------------------------------------------------

    function _enrolAgain(uint256 seed) private {
        _enrol(_find(seed, _people.length, _mayReturn));
        _happen(Act.Enrolled);
    }

    function _withdraw(uint256 seed) private {
        Person storage person = _people[_find(seed, _people.length, _takesPart)];
        Withdrawal memory statement = Withdrawal(person.programme, person.account, person.enrolments, today);
        SignedWithdrawal[] memory all = new SignedWithdrawal[](1);
        all[0] = SignedWithdrawal(
            statement,
            _sign(person.key, address(coin), types.hashWithdrawal(statement))
        );

        vm.prank(operatorOf(person.programme));
        coin.withdraw(all);

        person.status = ParticipantStatus.Withdrawn;
        _happen(Act.Withdrawn);
    }

    function _suspend(uint256 seed) private {
        Person storage person = _people[_find(seed, _people.length, _mayBeSuspended)];

        vm.prank(operatorOf(person.programme));
        coin.suspend(person.programme, person.account, WHY);

        person.status = ParticipantStatus.Suspended;
        _happen(Act.Suspended);
    }

    function _resume(uint256 seed) private {
        Person storage person = _people[_find(seed, _people.length, _isSuspended)];

        vm.prank(operatorOf(person.programme));
        coin.resume(person.programme, person.account);

        person.status = _isCleared(person.target) ? ParticipantStatus.Cleared : ParticipantStatus.Enrolled;
        _happen(Act.Resumed);
    }

    /// @dev Somebody new in a programme.
    function _join(uint256 programme, uint256 target, bool isContract) internal {
        (uint256 key, address account) = _newAccount(isContract);
        _people.push(Person(programme, key, account, ParticipantStatus.None, 0, 0, 0, target));
        _personOf[programme][account] = _people.length;
        _enrol(_people.length - 1);
    }

    function _enrol(uint256 index) internal {
        Person storage person = _people[index];
        SignedConsent[] memory all = new SignedConsent[](1);
        all[0] = _consent(person);

        vm.prank(operatorOf(person.programme));
        coin.enrol(all);

        ++person.enrolments;
        person.status = _isCleared(person.target) ? ParticipantStatus.Cleared : ParticipantStatus.Enrolled;
    }

    /// @dev What a participant signs to join, for the first time or again.
    function _consent(Person storage person) internal view returns (SignedConsent memory) {
        Consent memory consent = Consent(
            person.programme,
            person.account,
            TERMS,
            person.target,
            person.enrolments + 1,
            type(uint256).max
        );
        return SignedConsent(consent, _sign(person.key, address(coin), types.hashConsent(consent)));
    }

    function _newAccount(bool isContract) private returns (uint256 key, address account) {
        if (isContract) return (0, address(new SignerWallet()));
        key = ++_nextKey;
        return (key, vm.addr(key));
    }

    /// @dev Whether the books say that nothing of an arrangement is open any more.
    function _isCleared(uint256 arrangement) internal view returns (bool) {
        bool any = false;
        for (uint256 i = 0; i < _claims.length; ++i) {
            if (_claims[i].id >> 8 != arrangement) continue;
            if (uint8(_claims[i].status) == 1) return false;
            any = true;
        }
        return any;
    }

    /// @dev Brings the books' members of an arrangement to where its claims say that they stand.
    function _updateMembers(uint256 arrangement) internal {
        bool cleared = _isCleared(arrangement);
        for (uint256 i = 0; i < _people.length; ++i) {
            Person storage person = _people[i];
            if (person.target != arrangement) continue;
            if (cleared && person.status == ParticipantStatus.Enrolled)
                person.status = ParticipantStatus.Cleared;
            if (!cleared && person.status == ParticipantStatus.Cleared)
                person.status = ParticipantStatus.Enrolled;
        }
    }

    function _isOpen(uint256 programme) internal view returns (bool) {
        return programmes.agreement(programme).status == ProgrammeStatus.Open;
    }

    function _mayReturn(uint256 i) private view returns (bool) {
        return _people[i].status == ParticipantStatus.Withdrawn && _isOpen(_people[i].programme);
    }

    function _everJoined(uint256 i) private view returns (bool) {
        return _people[i].enrolments != 0;
    }

    function _isSuspended(uint256 i) private view returns (bool) {
        return _people[i].status == ParticipantStatus.Suspended;
    }

    function _mayBeSuspended(uint256 i) private view returns (bool) {
        return
            _people[i].status == ParticipantStatus.Enrolled || _people[i].status == ParticipantStatus.Cleared;
    }

    function _takesPart(uint256 i) private view returns (bool) {
        return _isSuspended(i) || _mayBeSuspended(i);
    }
}
