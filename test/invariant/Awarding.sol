// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {ISocialcoin} from "../../contracts/interfaces/ISocialcoin.sol";
import {Agreement} from "../../contracts/types/Agreement.sol";
import {Annulment} from "../../contracts/types/Annulment.sol";
import {Attestation, AttestationBatch} from "../../contracts/types/AttestationBatch.sol";
import {Participant, ParticipantStatus} from "../../contracts/types/Participant.sol";
import {CountedCalendar} from "../contracts/mocks/CountedCalendar.sol";
import {Act} from "./Act.sol";
import {Participating} from "./Participating.sol";
import {vm} from "./Vm.sol";

/// @dev Tasks are attested and awarded, up to every bound, and annulled.
abstract contract Awarding is Participating {
    /// @notice One or two tasks of a participant, any size; or as much as still fits.
    function award(uint256 seed) external act {
        seed = _mix(seed);
        if ((seed >> 128) % 3 == 0) {
            _awardToTheBrim(seed);
            return;
        }
        uint256 index = _find(seed, _people.length, _mayEarn);
        uint256 first = _bound(seed >> 32, 1, 25);
        Attestation[] memory all = new Attestation[](seed % 3 == 0 ? 2 : 1);
        for (uint256 i = 0; i < all.length; ++i) {
            all[i] = _attestation(
                index,
                i,
                (seed >> 8) % 2,
                first,
                (seed >> 9) % 2 == 0,
                (seed >> 64) % 50 days
            );
        }

        _award(index, all);
        _happen(Act.Awarded);
    }

    /// @notice As much as still fits; one coin more is tried first and must be refused.
    function awardToTheBrim(uint256 seed) external act {
        _awardToTheBrim(_mix(seed));
    }

    /// @notice An attester takes an attestation back.
    function annul(uint256 seed) external act {
        seed = _mix(seed);
        Task storage task = _tasks[_find(seed, _tasks.length, _mayBeAnnulled)];
        Person storage person = _people[task.person];
        uint256 attester = _attesterKey(person.programme);
        Annulment memory statement = Annulment(
            person.programme,
            vm.addr(attester),
            WHY,
            today,
            task.attestation
        );
        bytes memory signature = _sign(attester, address(coin), types.hashAnnulment(statement));
        uint256 coins = task.coins < person.balance ? task.coins : person.balance;

        vm.prank(operatorOf(person.programme));
        coin.annul(statement, signature);

        task.annulled = true;
        person.balance -= coins;
        _totals[person.programme].annulled += coins;
        _inMonth[task.person][task.month] -= coins;
        _inYear[task.person][task.month / 12] -= coins;
        _happen(coins == task.coins ? Act.AnnulledWhole : Act.AnnulledInPart);
    }

    // -------------------------------------------------------------------------------------------------------

    function _awardToTheBrim(uint256 seed) private {
        uint256 index = _find(seed, _people.length, _mayEarn);
        uint256 programme = _people[index].programme;
        (uint256 most, Act reached) = _brim(index);
        Attestation[] memory all = new Attestation[](1);

        all[0] = _attestation(index, 0, 0, most + 1, false, 0);
        _refused(
            reached == Act.BudgetReached ? Act.PassedBudget : Act.PassedCeiling,
            reached == Act.BudgetReached ? 1 : 9,
            operatorOf(programme),
            address(coin),
            _awardCall(programme, _attesterKey(programme), all),
            reached == Act.BudgetReached
                ? ISocialcoin.SocialcoinBudgetExceeded.selector
                : reached == Act.MonthCeilingReached
                    ? ISocialcoin.SocialcoinMonthCeilingExceeded.selector
                    : ISocialcoin.SocialcoinYearCeilingExceeded.selector
        );
        if (most == 0) return;

        all[0] = _attestation(index, 0, 0, most, false, 0);
        _award(index, all);
        _happen(reached);
    }

    /// @dev Awards some coins to a participant who has none and needs them for what comes next.
    function _earn(uint256 index) internal {
        Attestation[] memory all = new Attestation[](1);
        all[0] = _attestation(index, 0, 0, 40, false, 0);
        _award(index, all);
    }

    /// @dev Awards tasks of one participant and keeps the books.
    function _award(uint256 index, Attestation[] memory all) internal {
        Person storage person = _people[index];
        uint256 programme = person.programme;
        bytes memory data = _awardCall(programme, _attesterKey(programme), all);
        vm.prank(operatorOf(programme));
        // The same bytes that hostile callers try.
        // solhint-disable-next-line avoid-low-level-calls
        (bool done, bytes memory answer) = address(coin).call(data);
        if (!done) _revert(answer);

        uint256 month = CountedCalendar.monthOf(today);
        for (uint256 i = 0; i < all.length; ++i) {
            uint256 coins =
                uint256(all[i].units) *
                    (all[i].activity == 0 ? (all[i].group ? 2 : 1) : (all[i].group ? 21 : 7));
            _tasks.push(Task(index, all[i], coins, month, false));
            ++_nextTask[programme];
            person.balance += coins;
            _totals[programme].awarded += coins;
            _inMonth[index][month] += coins;
            _inYear[index][month / 12] += coins;
        }
        if (_inMonth[index][month] > 150) _break(9, "a participant passed the month's ceiling");
        if (_inYear[index][month / 12] > 220) _break(9, "a participant passed the year's ceiling");
        if (person.status != ParticipantStatus.Enrolled)
            _break(5, "somebody who is not enrolled was awarded");
    }

    function _awardCall(
        uint256 programme,
        uint256 attester,
        Attestation[] memory all
    ) internal view returns (bytes memory) {
        AttestationBatch memory batch = AttestationBatch(programme, vm.addr(attester), today, all);
        bytes memory signature = _sign(attester, address(coin), types.hashAttestationBatch(batch));
        return abi.encodeCall(ISocialcoin.award, (batch, signature));
    }

    /// @dev A task of the next number that took exactly as long as it has to, and was finished `ago`, within the period.
    function _attestation(
        uint256 index,
        uint256 offset,
        uint256 activity,
        uint256 units,
        bool group,
        uint256 ago
    ) internal view returns (Attestation memory) {
        Person storage person = _people[index];
        uint256 end = programmes.agreement(person.programme).endsAt;
        uint256 finished = (today < end ? today : end) - ago;
        uint256 duration = units * (activity == 0 ? 60 : 3600);
        return
            Attestation({
                task: uint64(_nextTask[person.programme] + offset),
                participant: person.account,
                activity: uint8(activity),
                units: uint16(units),
                group: group,
                started: uint40(finished - duration),
                finished: uint40(finished),
                evidence: WHY
            });
    }

    /// @dev How many coins still fit, and what stops the next one; ceilings are checked before the budget.
    function _brim(uint256 index) private view returns (uint256 most, Act reached) {
        Person storage person = _people[index];
        Agreement memory agreement = programmes.agreement(person.programme);
        Participant memory slot = coin.participantOf(person.programme, person.account);
        uint256 month = CountedCalendar.monthOf(today);
        uint256 left = 150 - (slot.month == month ? slot.awardedInMonth : 0);
        (most, reached) = (
            220 - (slot.month / 12 == month / 12 ? slot.awardedInYear : 0),
            Act.YearCeilingReached
        );
        if (left < most) (most, reached) = (left, Act.MonthCeilingReached);
        left = agreement.budget - _totals[person.programme].awarded;
        if (left < most) (most, reached) = (left, Act.BudgetReached);
    }

    function _revert(bytes memory answer) internal pure {
        // Hands on the error as it came.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function _mayEarn(uint256 i) internal view returns (bool) {
        return _people[i].status == ParticipantStatus.Enrolled && _isOpen(_people[i].programme);
    }

    function _mayBeAnnulled(uint256 i) private view returns (bool) {
        return !_tasks[i].annulled && _people[_tasks[i].person].balance != 0;
    }
}
