// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IDebtRelief} from "../../contracts/interfaces/IDebtRelief.sol";
import {IDutyBound} from "../../contracts/interfaces/IDutyBound.sol";
import {INeighbourhoodPlan} from "../../contracts/interfaces/INeighbourhoodPlan.sol";
import {IProgrammes} from "../../contracts/interfaces/IProgrammes.sol";
import {IReceiptBook} from "../../contracts/interfaces/IReceiptBook.sol";
import {IRedeemer} from "../../contracts/interfaces/IRedeemer.sol";
import {ISocialcoin} from "../../contracts/interfaces/ISocialcoin.sol";
import {ProgrammeStatus} from "../../contracts/types/Agreement.sol";
import {Arrangement, Claim, ClaimStatus, Rank} from "../../contracts/types/Claim.sol";
import {SignedOrder} from "../../contracts/types/RedemptionOrder.sol";
import {Act} from "./Act.sol";
import {Cheating} from "./Cheating.sol";
import {vm} from "./Vm.sol";

/// @dev What outsiders and insiders try to do with coins that exist: move, burn, spend twice, spend for others.
abstract contract Stealing is Cheating {
    /// @notice A holder, or anybody, moves coins or has another approved.
    function stealByTransfer(uint256 seed) external act {
        seed = _mix(seed);
        Person storage person = _people[_find(seed, _people.length, _hasCoins)];
        address caller = seed % 2 == 0 ? person.account : _cheater(seed, person.programme);
        address to = _people[(seed >> 8) % _people.length].account;
        bytes memory data = abi.encodeCall(
            IERC1155.safeTransferFrom,
            (person.account, to, person.programme, 1, "")
        );
        if (seed % 3 == 0) data = abi.encodeCall(IERC1155.setApprovalForAll, (to, true));
        if (seed % 3 == 1) {
            uint256[] memory one = new uint256[](1);
            one[0] = 1;
            data = abi.encodeCall(IERC1155.safeBatchTransferFrom, (person.account, to, one, one, ""));
        }

        bytes4 need = ISocialcoin.SocialcoinNotTransferable.selector;
        _refused(Act.Transfer, 8, caller, address(coin), data, need);
    }

    /// @notice Somebody who is not the programme's redeemer acts as such, even another redeemer.
    function stealAsRedeemer(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = _find(seed, _people.length, _hasCoins);
        Person storage person = _people[index];
        address caller = seed % 2 == 0 ? _cheater(seed >> 8, person.programme) : operatorOf(person.programme);
        if (seed % 4 == 0) caller = _bookOf(index) == address(relief) ? address(kind) : address(relief);
        bytes memory data = abi.encodeCall(
            ISocialcoin.burn,
            (person.programme, person.account, 1, person.orders)
        );
        uint256 what = (seed >> 16) % 5;
        if (what == 1) data = abi.encodeCall(ISocialcoin.restore, (person.programme, person.account, 1));
        if (what == 2)
            data = abi.encodeCall(ISocialcoin.setCleared, (person.programme, person.account, true));
        if (what < 3) {
            _refused(
                Act.NotRedeemer,
                3,
                caller,
                address(coin),
                data,
                ISocialcoin.SocialcoinNotRedeemer.selector
            );
            return;
        }
        data = abi.encodeCall(IRedeemer.move, (person.programme, person.account, caller));
        if (what == 4) data = abi.encodeCall(IRedeemer.join, (person.programme, caller, person.target));
        _refused(Act.NotCoin, 8, caller, _bookOf(index), data, IReceiptBook.ReceiptBookNotCoin.selector);
    }

    /// @notice An order that was carried out, is for another chain or contract, forged, too late, or another's.
    function stealByOrder(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = _find(seed, _people.length, _maySpend);
        uint256 target = _targetOf(index, seed);
        uint256 what = (seed >> 8) % 6;
        _tryOrder(index, target, what);
        _tryOrder(index, target, (what + 1) % 6);
        _tryOrder(index, target, (what + 2) % 6);
    }

    function _tryOrder(uint256 index, uint256 target, uint256 what) private {
        Person storage person = _people[index];
        address book = _bookOf(index);
        uint256 price = book == address(relief) ? 200 : 1000;
        SignedOrder memory order = _order(index, target, price);
        (Act seen, bytes4 need) = (Act.OrderReplayed, ISocialcoin.SocialcoinOrderRefused.selector);
        if (what == 0 && person.orders != 0) {
            order = _orderAs(index, target, price, person.orders - 1, person.key, book, today);
        } else if (what == 1) {
            order = _orderAs(index, target, price, person.orders, person.key, book, today - 1);
            (seen, need) = (Act.OrderExpired, IDutyBound.StatementExpired.selector);
        } else if (what == 2 && book == address(relief)) {
            order = _order(index, person.target + (person.programme == 2 ? 512 : 1), price);
            if (person.programme == 2) order = _order(index, ((person.target + 1) << 8) | 1, price);
            (seen, need) = (Act.OthersHousehold, IDebtRelief.DebtReliefNotMember.selector);
        } else if (person.key == 0) {
            // A contract account is asked, whatever the signature; what follows is about signatures.
            return;
        } else if (what == 3) {
            vm.chainId(block.chainid + 1);
            order = _order(index, target, price);
            vm.chainId(block.chainid - 1);
            (seen, need) = (Act.OrderOfAnotherChain, IDutyBound.StatementNotSigned.selector);
        } else if (what == 4) {
            order = _orderAs(index, target, price, person.orders, person.key, address(coin), today);
            (seen, need) = (Act.OrderOfAnotherContract, IDutyBound.StatementNotSigned.selector);
        } else {
            order = _orderAs(index, target, price, person.orders, OPERATOR, book, today);
            (seen, need) = (Act.ForgedSignature, IDutyBound.StatementNotSigned.selector);
        }
        SignedOrder[] memory orders = new SignedOrder[](1);
        orders[0] = order;

        bytes memory data = abi.encodeCall(IReceiptBook.redeem, (orders));
        _refused(seen, 6, operatorOf(person.programme), book, data, need);
    }

    /// @notice Coins that do not divide, and a proposal for which too few are offered.
    function spendTooFew(uint256 seed) external act {
        seed = _mix(seed);
        SignedOrder[] memory orders = new SignedOrder[](1);
        uint256 proposal_ = _openProposal();
        bool divides = _isNew(Act.TooFewCoins) && _any(_people.length, _hasRemainder);
        if (!divides && (seed >> 200) % 2 == 0 && proposal_ != 0 && _targets[proposal_ - 1] > 1) {
            (uint256[] memory persons, uint256 coins) = _neighbours(seed);
            if (coins == 0) revert NothingSuits();
            orders[0] = _order(persons[0], proposal_, _targets[proposal_ - 1] - 1);
            bytes memory data = abi.encodeCall(IReceiptBook.redeem, (orders));
            bytes4 need = INeighbourhoodPlan.PlanTargetNotReached.selector;
            _refused(Act.TargetNotReached, 15, operatorOf(5), address(plan), data, need);
        } else {
            uint256 index = _find(seed, _people.length, _hasRemainder);
            orders[0] = _order(index, _people[index].target, 1);
            bytes memory data = abi.encodeCall(IReceiptBook.redeem, (orders));
            bytes4 need = IDebtRelief.DebtReliefTooFewCoins.selector;
            _refused(Act.TooFewCoins, 10, operatorOf(_people[index].programme), address(relief), data, need);
        }
    }

    /// @notice While the coin is frozen nothing moves; and a programme that is not open awards nothing.
    function actAgainstOrders(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = seed % _people.length;
        uint256 programme = _people[index].programme;
        bytes memory data = _awardCall(programme, _attesterKey(programme), _one(index));
        address operator = operatorOf(programme);
        if (!_isOpen(programme)) {
            bytes4 need = ISocialcoin.SocialcoinProgrammeNotOpen.selector;
            _refused(Act.ProgrammeNotOpen, 16, operator, address(coin), data, need);
        }
        manager.setTargetClosed(address(coin), true);
        _refused(Act.Frozen, 16, operator, address(coin), data, IDutyBound.DutyContractFrozen.selector);
        manager.setTargetClosed(address(coin), false);

        if (programmes.agreement(PROGRAMMES).status != ProgrammeStatus.Closed) return;
        data = abi.encodeCall(IProgrammes.setStatus, (PROGRAMMES, ProgrammeStatus.Open));
        bytes4 refusal = IProgrammes.ProgrammesStatusRefused.selector;
        _refused(Act.Reopened, 16, vm.addr(ADMINISTRATOR), address(programmes), data, refusal);
    }

    // -------------------------------------------------------------------------------------------------------

    /// @dev Something for which a participant could spend coins now.
    function _targetOf(uint256 index, uint256 seed) private view returns (uint256) {
        uint256 programme = _people[index].programme;
        if (programme == 2) return _claims[_openClaim(seed, _people[index].target)].id;
        if (programme <= 3) return _people[index].target;
        return programme == 5 ? _openProposal() : _affordable(index);
    }

    function _maySpend(uint256 i) private view returns (bool) {
        if (_people[i].balance == 0) return false;
        if (_people[i].target != 0) return _people[i].balance > 50 && _mayRedeem(i) && !_nearlyDivided(i);
        if (_people[i].programme != 5) return _affordable(i) != 0;
        uint256 proposal_ = _openProposal();
        return proposal_ != 0 && _people[i].balance >= _targets[proposal_ - 1];
    }

    /// @dev Whether few coins could stay undivided, so that an order would be refused for that.
    function _nearlyDivided(uint256 i) private view returns (bool) {
        Arrangement memory arrangement = relief.arrangementOf(_people[i].target);
        return arrangement.tendered - arrangement.distributed + arrangement.openClaims > 50;
    }

    function _hasRemainder(uint256 i) private view returns (bool) {
        if (_people[i].target == 0 || _people[i].programme == 2 || _people[i].balance == 0) return false;
        Arrangement memory arrangement = relief.arrangementOf(_people[i].target);
        if (arrangement.tendered == arrangement.distributed || arrangement.openClaims == 0) return false;
        return !_isOwed(_people[i].target, arrangement);
    }

    /// @dev Whether a claim is due coins that a reversal took from it: those are given one by one.
    function _isOwed(uint256 id, Arrangement memory arrangement) private view returns (bool) {
        uint256 total = 0;
        for (uint256 i = 0; i < _claims.length; ++i) total += _weightIn(id, _claims[i]);
        for (uint256 i = 0; i < _claims.length; ++i) {
            uint256 entitled = (arrangement.tendered * _weightIn(id, _claims[i])) / total;
            if (entitled == 0) continue;
            Claim memory claim = relief.claimOf(_claims[i].id);
            if (claim.epoch != arrangement.epoch || claim.coins < entitled) return true;
        }
        return false;
    }

    function _weightIn(uint256 id, KnownClaim storage claim) private view returns (uint256) {
        if (claim.id >> 8 != id || claim.status != ClaimStatus.Open) return 0;
        return claim.registered * (claim.rank == Rank.Preferential ? 2 : 1);
    }

    function _hasCoins(uint256 i) private view returns (bool) {
        return _people[i].balance != 0;
    }
}
