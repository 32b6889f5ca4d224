// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Assignment} from "../../contracts/types/Assignment.sol";
import {Cents} from "../../contracts/types/Cents.sol";
import {Arrangement, Claim, ClaimStatus, Rank} from "../../contracts/types/Claim.sol";
import {ClaimBatch, ClaimEntry} from "../../contracts/types/ClaimBatch.sol";
import {ClaimWithdrawal} from "../../contracts/types/ClaimWithdrawal.sol";
import {FinalDischarge, SignedDischarge} from "../../contracts/types/FinalDischarge.sol";
import {Organisation} from "../../contracts/types/Organisation.sol";
import {SignedOrder} from "../../contracts/types/RedemptionOrder.sol";
import {Act} from "./Act.sol";
import {Receiving} from "./Receiving.sol";
import {vm} from "./Vm.sol";

/// @dev Debt relief: claims come, are written off, change hands and are closed.
abstract contract Settling is Receiving {
    uint256 private constant ARRANGEMENTS = 5;
    uint256 private constant MOST_CLAIMS = 24;
    uint256 private _statements;
    /// @dev The newest call that registered claims, its operator and its deadline.
    bytes internal _lastClaims;
    address internal _lastOperator;
    uint256 internal _lastDeadline;

    /// @notice A creditor states one to three claims.
    function registerClaims(uint256 seed) external act {
        seed = _mix(seed);
        if (_claims.length >= MOST_CLAIMS && !_isCleared(_bound(seed, 1, ARRANGEMENTS)))
            revert NothingSuits();
        uint256 least = seed % 5 == 0 ? 1 : 100;
        _register(_bound(seed, 1, ARRANGEMENTS), seed % 2 == 0, _bound(seed >> 8, 1, 3), least, seed >> 16);
        _happen(Act.ClaimsRegistered);
    }

    /// @notice A participant redeems, as the programme divides it.
    function redeem(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = _find(seed, _people.length, _mayRedeem);
        bool choice = _people[index].programme == 2;
        uint256 target = _people[index].target;
        if (choice) target = _claims[_openClaim(seed, target)].id;
        uint256[] memory persons = new uint256[](1);
        SignedOrder[] memory orders = new SignedOrder[](1);
        uint256 coins = seed % 3 == 0 ? _people[index].balance : _bound(seed >> 8, 5, 60);
        (persons[0], orders[0]) = (index, _order(index, target, coins));

        _settle(persons, orders);
        _happen(choice ? Act.RedeemedByChoice : Act.RedeemedProRata);
    }

    /// @notice Two members of a household redeem together.
    function redeemTogether(uint256 seed) external act {
        seed = _mix(seed);
        uint256[] memory persons = new uint256[](2);
        persons[0] = _find(seed, _people.length, _hasPartner);
        persons[1] = _partnerOf(persons[0]);
        uint256 target = _people[persons[0]].target;
        if (_people[persons[0]].programme == 2) target = _claims[_openClaim(seed, target)].id;
        SignedOrder[] memory orders = new SignedOrder[](2);
        for (uint256 i = 0; i < 2; ++i) {
            if (_people[persons[i]].balance == 0) _earn(persons[i]);
            orders[i] = _order(persons[i], target, _bound(seed >> (8 * i), 10, 40));
        }

        _settle(persons, orders);
        _happen(Act.RedeemedTogether);
    }

    /// @notice A creditor waives the rest of a claim.
    function discharge(uint256 seed) external act {
        seed = _mix(seed);
        KnownClaim storage claim = _claims[_find(seed, _claims.length, _mayBeDischarged)];
        SignedDischarge[] memory all = new SignedDischarge[](1);
        all[0] = _discharge(claim);

        vm.recordLogs();
        vm.prank(operatorOf(claim.programme));
        relief.discharge(all);

        _enter();
        claim.status = ClaimStatus.Discharged;
        _updateMembers(claim.id >> 8);
        _happen(Act.ClaimDischarged);
    }

    /// @notice A claim is sold to the other creditor.
    function assign(uint256 seed) external act {
        seed = _mix(seed);
        KnownClaim storage claim = _claims[_find(seed, _claims.length, _isOpenClaim)];
        (uint256 key, address signer) = _creditor(claim.holder);
        Organisation to = claim.holder == HOUSING ? TAX_OFFICE : HOUSING;
        // Its own deadline makes every statement another one: the same words could come again.
        Assignment memory statement = Assignment(claim.id, claim.holder, to, signer, today + ++_statements);
        bytes memory signature = _sign(key, address(relief), types.hashAssignment(statement));

        vm.prank(operatorOf(claim.programme));
        relief.assign(statement, signature);

        claim.holder = to;
        _happen(Act.ClaimAssigned);
    }

    /// @notice A claim is paid elsewhere.
    function withdrawClaim(uint256 seed) external act {
        seed = _mix(seed);
        KnownClaim storage claim = _claims[_find(seed, _claims.length, _isOpenClaim)];
        (uint256 key, address signer) = _creditor(claim.holder);
        ClaimWithdrawal memory statement = ClaimWithdrawal(claim.id, claim.holder, WHY, signer, today);
        bytes memory signature = _sign(key, address(relief), types.hashClaimWithdrawal(statement));

        vm.prank(operatorOf(claim.programme));
        relief.withdrawClaim(statement, signature);

        claim.status = ClaimStatus.Withdrawn;
        _updateMembers(claim.id >> 8);
        _happen(Act.ClaimWithdrawn);
    }

    // -------------------------------------------------------------------------------------------------------

    /// @dev Claims of one creditor, with amounts from `least` cents to some thousands.
    function _register(
        uint256 arrangement,
        bool byHousing,
        uint256 count,
        uint256 least,
        uint256 seed
    ) internal {
        Organisation creditor = byHousing ? HOUSING : TAX_OFFICE;
        (uint256 key, address signer) = _creditor(creditor);
        ClaimEntry[] memory entries = new ClaimEntry[](count);
        uint256 programme = relief.arrangementOf(arrangement).programme;
        uint256 number = relief.arrangementOf(arrangement).claims;
        for (uint256 i = 0; i < count; ++i) {
            uint256 chance = uint256(keccak256(abi.encode(seed, i)));
            entries[i] = ClaimEntry(
                WHY,
                Cents.wrap(uint48(_bound(chance, least, least * 12))),
                Rank((chance >> 32) % 2),
                (chance >> 40) % 4 != 0
            );
            uint256 id = (arrangement << 8) | (number + i + 1);
            _claimIndex[id] = _claims.length;
            _claims.push(
                KnownClaim(
                    id,
                    programme,
                    creditor,
                    Cents.unwrap(entries[i].amount),
                    0,
                    entries[i].rank,
                    entries[i].dischargeable,
                    ClaimStatus.Open
                )
            );
        }
        ClaimBatch memory batch = ClaimBatch(
            arrangement,
            creditor,
            signer,
            today + 365 days + ++_statements,
            entries
        );
        bytes memory signature = _sign(key, address(relief), types.hashClaimBatch(batch));

        _lastClaims = abi.encodeCall(relief.registerClaims, (batch, signature));
        _lastOperator = operatorOf(programme);
        _lastDeadline = batch.deadline;
        vm.prank(_lastOperator);
        relief.registerClaims(batch, signature);

        _updateMembers(arrangement);
    }

    function _settle(uint256[] memory persons, SignedOrder[] memory orders) private {
        uint256 arrangement = _people[persons[0]].target;
        uint256 open = relief.arrangementOf(arrangement).openClaims;
        uint256 offered = 0;
        for (uint256 i = 0; i < persons.length; ++i) {
            uint256 balance = _people[persons[i]].balance;
            offered += orders[i].order.coins < balance ? orders[i].order.coins : balance;
        }

        uint256[] memory before = _received(arrangement);
        Arrangement memory earlier = relief.arrangementOf(arrangement);
        uint256 first = _receipts.length;
        uint256 taken = _redeem(persons, orders);
        _giveBack(arrangement, earlier, first);
        uint256[] memory afterwards = _received(arrangement);
        for (uint256 i = 0; i < before.length; ++i) {
            if (afterwards[i] < before[i]) _break(10, "an order lowered what a claim has");
        }
        _updateMembers(arrangement);
        if (_isCleared(arrangement)) _happen(Act.ArrangementCleared);
        else if (_people[persons[0]].programme != 2 && offered - taken >= open) {
            _break(10, "as many coins stayed undivided as there are claims");
        }
    }

    /// @dev Enters what an order, whose receipts begin at `first`, gave back to claims that were due coins. As long as any is,
    /// nobody gets more: only who is due coins has receipts, and T grows once all have theirs.
    function _giveBack(uint256 arrangement, Arrangement memory earlier, uint256 first) private {
        Arrangement memory now_ = relief.arrangementOf(arrangement);
        if (now_.epoch != earlier.epoch || _claims[_claimIndex[(arrangement << 8) | 1]].programme == 2)
            return;
        if (now_.tendered > earlier.tendered) {
            for (uint256 i = 1; i <= now_.claims; ++i) due[(arrangement << 8) | i][now_.epoch] = 0;
            return;
        }
        for (uint256 i = first; i < _receipts.length; ++i) {
            uint256 claim = _receipts[i].subject;
            if (_receipts[i].coins > due[claim][now_.epoch]) {
                _break(10, "a claim got more while others are due coins");
                return;
            }
            due[claim][now_.epoch] -= _receipts[i].coins;
        }
    }

    /// @dev What was written off each claim of an arrangement, in cents.
    function _received(uint256 arrangement) private view returns (uint256[] memory cents) {
        cents = new uint256[](relief.arrangementOf(arrangement).claims);
        for (uint256 i = 0; i < cents.length; ++i) {
            Claim memory claim = relief.claimOf((arrangement << 8) | (i + 1));
            cents[i] = claim.registered.value() - claim.remainder.value();
        }
    }

    function _discharge(KnownClaim storage claim) internal view returns (SignedDischarge memory) {
        (uint256 key, address signer) = _creditor(claim.holder);
        FinalDischarge memory statement = FinalDischarge(claim.id, claim.holder, WHY, signer, today);
        return SignedDischarge(statement, _sign(key, address(relief), types.hashFinalDischarge(statement)));
    }

    /// @dev Who signs for an organisation that receives receipts.
    function _creditor(Organisation organisation) internal view returns (uint256 key, address signer) {
        if (organisation == HOUSING) return (0, address(housing));
        if (organisation == TAX_OFFICE) key = CREDITOR;
        else key = organisation == SHOP ? PROVIDER : OTHER_PROVIDER;
        signer = vm.addr(key);
    }

    /// @dev Index of an open claim of an arrangement.
    function _openClaim(uint256 seed, uint256 arrangement) internal view returns (uint256) {
        for (uint256 i = 0; i < _claims.length; ++i) {
            uint256 index = ((seed % _claims.length) + i) % _claims.length;
            if (_claims[index].id >> 8 == arrangement && _isOpenClaim(index)) return index;
        }
        revert NothingSuits();
    }

    function _partnerOf(uint256 index) private view returns (uint256) {
        for (uint256 i = 0; i < _people.length; ++i) {
            if (i != index && _people[i].target == _people[index].target && _mayShare(i)) return i;
        }
        return type(uint256).max;
    }

    function _hasPartner(uint256 i) private view returns (bool) {
        return _mayShare(i) && _partnerOf(i) != type(uint256).max;
    }

    /// @dev Whether a member of a household has coins, or can earn some first, and there is something to redeem for.
    function _mayShare(uint256 i) private view returns (bool) {
        if (_mayRedeem(i)) return true;
        return
            _people[i].target != 0 && _mayEarn(i) && relief.arrangementOf(_people[i].target).openClaims != 0;
    }

    function _mayRedeem(uint256 i) internal view returns (bool) {
        uint256 arrangement = _people[i].target;
        return
            arrangement != 0 && _people[i].balance != 0 && relief.arrangementOf(arrangement).openClaims != 0;
    }

    function _isOpenClaim(uint256 i) internal view returns (bool) {
        return _claims[i].status == ClaimStatus.Open;
    }

    function _mayBeDischarged(uint256 i) private view returns (bool) {
        return _isOpenClaim(i) && _claims[i].dischargeable;
    }
}
