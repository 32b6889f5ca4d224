// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IDebtRelief} from "../../contracts/interfaces/IDebtRelief.sol";
import {IInKind} from "../../contracts/interfaces/IInKind.sol";
import {INeighbourhoodPlan} from "../../contracts/interfaces/INeighbourhoodPlan.sol";
import {IReceiptBook} from "../../contracts/interfaces/IReceiptBook.sol";
import {Cents} from "../../contracts/types/Cents.sol";
import {ClaimStatus} from "../../contracts/types/Claim.sol";
import {Contribution, ContributionReceipt} from "../../contracts/types/Contribution.sol";
import {Organisation} from "../../contracts/types/Organisation.sol";
import {ReceiptStatus} from "../../contracts/types/Receipt.sol";
import {RedemptionOrder, SignedOrder} from "../../contracts/types/RedemptionOrder.sol";
import {Voucher, VoucherReceipt} from "../../contracts/types/Voucher.sol";
import {WriteOff, WriteOffReceipt} from "../../contracts/types/WriteOff.sol";
import {Act} from "./Act.sol";
import {Awarding} from "./Awarding.sol";
import {Vm, vm} from "./Vm.sol";

/// @dev Orders are signed and carried out, and every receipt is entered in the books as its event says.
abstract contract Receiving is Awarding {
    /// @dev An order of a participant for up to `coins`.
    function _order(uint256 index, uint256 target, uint256 coins) internal view returns (SignedOrder memory) {
        return
            _orderAs(index, target, coins, _people[index].orders, _people[index].key, _bookOf(index), today);
    }

    /// @dev An order of which every part can be wrong.
    function _orderAs(
        uint256 index,
        uint256 target,
        uint256 coins,
        uint256 nonce,
        uint256 key,
        address signedFor,
        uint256 deadline
    ) internal view returns (SignedOrder memory) {
        Person storage person = _people[index];
        RedemptionOrder memory order = RedemptionOrder(
            person.programme,
            person.account,
            target,
            coins,
            nonce,
            deadline
        );
        return SignedOrder(order, _sign(key, signedFor, types.hashRedemptionOrder(order)));
    }

    /// @dev The contract that redeems a participant's coins.
    function _bookOf(uint256 index) internal view returns (address) {
        uint256 programme = _people[index].programme;
        if (programme <= 3) return address(relief);
        return programme == 5 ? address(plan) : address(kind);
    }

    /// @dev Has orders of `persons`, one each, carried out; returns the coins that were taken.
    function _redeem(uint256[] memory persons, SignedOrder[] memory orders) internal returns (uint256 taken) {
        address book = _bookOf(persons[0]);
        for (uint256 i = 0; i < orders.length; ++i) {
            bytes32 statement = types.hashRedemptionOrder(orders[i].order);
            statement = keccak256(abi.encodePacked(hex"1901", _domain(book, block.chainid), statement));
            _orders[statement] = Order(persons[i] + 1, orders[i].order.coins, 0);
        }

        address operator = operatorOf(orders[0].order.programme);
        vm.recordLogs();
        vm.prank(operator);
        IReceiptBook(book).redeem(orders);

        taken = _enter();
        for (uint256 i = 0; i < persons.length; ++i) ++_people[persons[i]].orders;
    }

    /// @dev Enters all receipts since the logs were last read; returns their coins.
    function _enter() internal returns (uint256 coins) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            bytes32 kindOf = logs[i].topics[0];
            Issued memory receipt_;
            receipt_.book = logs[i].emitter;
            receipt_.issuedAt = today;
            receipt_.status = ReceiptStatus.Issued;
            if (kindOf == IDebtRelief.DebtWrittenOff.selector) {
                (
                    receipt_.programme,
                    receipt_.participant,
                    receipt_.coins,
                    receipt_.writtenOff,
                    receipt_.outstanding,
                    receipt_.statement
                ) = abi.decode(logs[i].data, (uint256, address, uint256, Cents, Cents, bytes32));
            } else if (kindOf == IDebtRelief.ClaimDischarged.selector) {
                (receipt_.programme, receipt_.waived, , receipt_.statement) = abi.decode(
                    logs[i].data,
                    (uint256, Cents, bytes32, bytes32)
                );
            } else if (
                kindOf == IInKind.VoucherIssued.selector ||
                kindOf == INeighbourhoodPlan.ContributionMade.selector
            ) {
                (receipt_.programme, receipt_.participant, receipt_.coins, receipt_.statement) = abi.decode(
                    logs[i].data,
                    (uint256, address, uint256, bytes32)
                );
            } else {
                continue;
            }
            receipt_.number = uint256(logs[i].topics[1]);
            receipt_.organisation = Organisation.wrap(uint56(uint256(logs[i].topics[2])));
            receipt_.subject = uint256(logs[i].topics[3]);
            _book(receipt_);
            coins += receipt_.coins;
        }
    }

    function _book(Issued memory receipt_) private {
        if (receipt_.number != ++_issued[receipt_.book]) _break(7, "a receipt's number is not the next");
        _receipts.push(receipt_);
        if (receipt_.coins == 0) return;

        Order storage order = _orders[receipt_.statement];
        if (order.person == 0) {
            _break(6, "a receipt without an order");
            return;
        }
        Person storage person = _people[order.person - 1];
        order.taken += receipt_.coins;
        if (order.taken > order.limit) _break(6, "more was taken than ordered");
        if (person.account != receipt_.participant) _break(6, "a receipt for another participant");
        person.balance -= receipt_.coins;
        _totals[receipt_.programme].redeemed += receipt_.coins;

        if (receipt_.book == address(relief)) {
            KnownClaim storage claim = _claims[_claimIndex[receipt_.subject]];
            claim.writtenOff += Cents.unwrap(receipt_.writtenOff);
            if (!(claim.holder == receipt_.organisation))
                _break(4, "a receipt for somebody who is not the holder");
            if (claim.writtenOff == claim.registered) {
                claim.status = ClaimStatus.WrittenOff;
                _happen(Act.ClaimFilled);
            }
        } else if (receipt_.book == address(kind)) {
            ++_sold[receipt_.subject];
        } else {
            _contributed[receipt_.subject] += receipt_.coins;
        }
    }

    // -------------------------------------------------------------------------------------------- as it stands

    /// @notice What a book says about a receipt that stands in our books.
    function verify(uint256 index) public view returns (ReceiptStatus) {
        return _verify(_receipts[index]);
    }

    function _verify(Issued memory r) internal view returns (ReceiptStatus) {
        if (r.book == address(relief)) return relief.verify(_writeOff(r));
        if (r.book == address(kind)) return kind.verify(_voucher(r));
        return plan.verify(_contribution(r));
    }

    function _writeOff(Issued memory r) internal pure returns (WriteOffReceipt memory) {
        return
            WriteOffReceipt(
                r.number,
                r.programme,
                r.organisation,
                WriteOff(
                    r.subject,
                    r.participant,
                    r.coins,
                    r.writtenOff,
                    r.waived,
                    r.outstanding,
                    r.statement,
                    r.issuedAt
                )
            );
    }

    function _voucher(Issued memory r) internal pure returns (VoucherReceipt memory) {
        return
            VoucherReceipt(
                r.number,
                r.programme,
                r.organisation,
                Voucher(r.subject, r.participant, r.coins, r.statement, r.issuedAt)
            );
    }

    function _contribution(Issued memory r) internal pure returns (ContributionReceipt memory) {
        return
            ContributionReceipt(
                r.number,
                r.programme,
                r.organisation,
                Contribution(r.subject, r.participant, r.coins, r.statement, r.issuedAt)
            );
    }
}
