// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IReceiptBook} from "../../contracts/interfaces/IReceiptBook.sol";
import {Acknowledgement} from "../../contracts/types/Acknowledgement.sol";
import {Cents} from "../../contracts/types/Cents.sol";
import {Claim, ClaimStatus} from "../../contracts/types/Claim.sol";
import {Organisation} from "../../contracts/types/Organisation.sol";
import {ReceiptStatus} from "../../contracts/types/Receipt.sol";
import {Reversal} from "../../contracts/types/Reversal.sol";
import {Act} from "./Act.sol";
import {Spending} from "./Spending.sol";
import {vm} from "./Vm.sol";

/// @dev Receipts are acknowledged and reversed.
abstract contract Correcting is Spending {
    /// @notice An organisation has a receipt in its books.
    function acknowledge(uint256 seed) external act {
        seed = _mix(seed);
        Issued storage found = _receipts[_find(seed, _receipts.length, _isIssued)];
        bytes memory data = _acknowledgeCall(found);

        vm.prank(operatorOf(found.programme));
        // The same bytes that are tried a second time.
        // solhint-disable-next-line avoid-low-level-calls
        (bool done, bytes memory answer) = found.book.call(data);
        if (!done) _revert(answer);

        found.status = ReceiptStatus.Acknowledged;
        _happen(Act.Acknowledged);
    }

    /// @notice An organisation undoes a receipt: a write-off, a discharge, a voucher or a contribution.
    function reverse(uint256 seed) external act {
        seed = _mix(seed);
        bool unseen = _any(_receipts.length, _isNewToReverse);
        Issued storage found = _receipts[
            _find(seed, _receipts.length, unseen ? _isNewToReverse : _mayBeReversed)
        ];
        bytes memory data = _reverseCall(found, found.coins);
        bool isDue = _isDueAgain(found);
        uint256 epoch = _epochOf(found);

        vm.prank(operatorOf(found.programme));
        // One of three functions.
        // solhint-disable-next-line avoid-low-level-calls
        (bool done, bytes memory answer) = found.book.call(data);
        if (!done) _revert(answer);

        found.status = ReceiptStatus.Reversed;
        if (found.coins != 0) {
            _people[_orders[found.statement].person - 1].balance += found.coins;
            _totals[found.programme].redeemed -= found.coins;
        }
        if (found.book == address(relief)) {
            _reopen(found);
            if (isDue) due[found.subject][epoch] += found.coins;
            if (isDue != (_epochOf(found) == epoch)) _break(10, "another epoch, or none, after a reversal");
        } else if (found.book == address(kind)) --_sold[found.subject];
        _happen(_kindOf(found));
    }

    // -------------------------------------------------------------------------------------------------------

    function _reopen(Issued storage found) private {
        KnownClaim storage claim = _claims[_claimIndex[found.subject]];
        claim.writtenOff -= Cents.unwrap(found.writtenOff);
        claim.status = ClaimStatus.Open;
        _updateMembers(claim.id >> 8);
    }

    /// @dev Whether a reversal leaves the epoch as it is: the claim has so many coins in it, each of full value.
    function _isDueAgain(Issued storage found) private view returns (bool) {
        if (found.book != address(relief) || found.coins == 0 || found.programme == 2) return false;
        Claim memory claim = relief.claimOf(found.subject);
        uint256 value = programmes.agreement(found.programme).coinValue.value();
        return
            _claims[_claimIndex[found.subject]].status == ClaimStatus.Open &&
            claim.epoch == _epochOf(found) &&
            claim.coins >= found.coins &&
            found.writtenOff.value() == found.coins * value;
    }

    /// @dev The running epoch of the arrangement that a receipt of debt relief is about.
    function _epochOf(Issued storage found) private view returns (uint256) {
        return relief.arrangementOf(found.subject >> 8).epoch;
    }

    function _kindOf(Issued storage found) private view returns (Act) {
        if (found.book == address(kind)) return Act.VoucherReversed;
        if (found.book == address(plan)) return Act.ContributionReversed;
        return found.coins == 0 ? Act.DischargeReversed : Act.WriteOffReversed;
    }

    function _acknowledgement(
        Issued storage found
    ) private view returns (Acknowledgement memory statement, bytes memory signature) {
        (uint256 key, address signer) = _creditor(found.organisation);
        uint256[] memory numbers = new uint256[](1);
        bytes32[] memory contents = new bytes32[](1);
        numbers[0] = found.number;
        Issued memory copied = found;
        if (found.book == address(relief)) contents[0] = types.hashWriteOff(_writeOff(copied).content);
        else if (found.book == address(kind)) contents[0] = types.hashVoucher(_voucher(copied).content);
        else contents[0] = types.hashContribution(_contribution(copied).content);
        statement = Acknowledgement(found.programme, found.organisation, signer, today, numbers, contents);
        signature = _sign(key, found.book, types.hashAcknowledgement(statement));
    }

    function _acknowledgeCall(Issued storage found) internal view returns (bytes memory) {
        (Acknowledgement memory statement, bytes memory signature) = _acknowledgement(found);
        return abi.encodeCall(IReceiptBook.acknowledge, (statement, signature));
    }

    /// @dev Has the organisation that may give up what a receipt brought undo it; the receipt says `coins`.
    function _reverseCall(Issued storage found, uint256 coins) internal view returns (bytes memory) {
        Organisation by = found.organisation;
        if (found.book == address(relief)) by = _claims[_claimIndex[found.subject]].holder;
        (uint256 key, address signer) = _creditor(by);
        Reversal memory statement = Reversal(found.programme, found.number, by, WHY, signer, today);
        bytes memory signature = _sign(key, found.book, types.hashReversal(statement));
        Issued memory claimed = found;
        claimed.coins = coins;
        if (found.book == address(relief)) {
            return abi.encodeCall(relief.reverse, (statement, _writeOff(claimed), signature));
        }
        if (found.book == address(kind)) {
            return abi.encodeCall(kind.reverse, (statement, _voucher(claimed), signature));
        }
        return abi.encodeCall(plan.reverse, (statement, _contribution(claimed), signature));
    }

    function _isNewToReverse(uint256 i) private view returns (bool) {
        return _mayBeReversed(i) && _isNew(_kindOf(_receipts[i]));
    }

    function _isIssued(uint256 i) internal view returns (bool) {
        return _receipts[i].status == ReceiptStatus.Issued;
    }

    function _mayBeReversed(uint256 i) internal view returns (bool) {
        Issued storage found = _receipts[i];
        if (found.status == ReceiptStatus.Reversed) return false;
        if (found.book != address(relief) || found.coins == 0) return true;
        ClaimStatus status = _claims[_claimIndex[found.subject]].status;
        return status == ClaimStatus.Open || status == ClaimStatus.WrittenOff;
    }
}
