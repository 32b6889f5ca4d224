// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {DutyBound} from "../access/DutyBound.sol";
import {Duty} from "../access/Duty.sol";
import {IProgrammes} from "../interfaces/IProgrammes.sol";
import {IRedeemer} from "../interfaces/IRedeemer.sol";
import {IReceiptBook} from "../interfaces/IReceiptBook.sol";
import {ISocialcoin} from "../interfaces/ISocialcoin.sol";
import {Acknowledgement} from "../types/Acknowledgement.sol";
import {Organisation} from "../types/Organisation.sol";
import {PackedAgreement} from "../types/PackedAgreement.sol";
import {ReceiptSlot, ReceiptStatus, toSlot} from "../types/Receipt.sol";
import {RedemptionOrder, SignedOrder} from "../types/RedemptionOrder.sol";
import {Reversal} from "../types/Reversal.sol";

/// @title ReceiptBook
/// @notice What it promises is written in {IReceiptBook}.
abstract contract ReceiptBook is IReceiptBook, DutyBound {
    /// @dev What a participant offers with one order, and what is taken of it.
    struct Tender {
        address participant;
        uint256 nonce;
        /// Digest of the signed order.
        bytes32 statement;
        /// Coins that the participant has and the order allows.
        uint256 offered;
        /// Coins that the heir of this contract takes.
        uint256 taken;
    }

    /// @dev A mapping's value that can be pointed at: its place is computed once for reading and writing.
    struct Entry {
        ReceiptSlot slot;
    }

    /// @inheritdoc IReceiptBook
    ISocialcoin public immutable socialcoin;
    /// @inheritdoc IReceiptBook
    IProgrammes public immutable programmes;
    /// @dev EIP-712 type of the whole receipt; its content differs per heir.
    bytes32 private immutable _receiptTypehash;

    /// @inheritdoc IReceiptBook
    uint256 public issued;

    mapping(uint256 number => Entry) private _entries;

    constructor(
        ISocialcoin socialcoin_,
        string memory name,
        bytes32 receiptTypehash
    ) DutyBound(socialcoin_.authority(), name) {
        socialcoin = socialcoin_;
        programmes = socialcoin_.programmes();
        _receiptTypehash = receiptTypehash;
    }

    // -------------------------------------------------------------------------------------------- redeeming

    /// @inheritdoc IReceiptBook
    function redeem(SignedOrder[] calldata orders) external whenNotFrozen {
        require(orders.length != 0, StatementsMissing());

        uint256 start = 0;
        while (start < orders.length) {
            RedemptionOrder calldata first = orders[start].order;
            uint256 end = start + 1;
            while (end < orders.length && _goTogether(first, orders[end].order)) ++end;
            _redeemTogether(orders, start, end);
            start = end;
        }
    }

    function _goTogether(RedemptionOrder calldata a, RedemptionOrder calldata b) private pure returns (bool) {
        return a.programme == b.programme && a.target == b.target;
    }

    /// @dev Carries out the orders from `start` to before `end`, which are for one target of one programme.
    function _redeemTogether(SignedOrder[] calldata orders, uint256 start, uint256 end) private {
        uint256 programme = orders[start].order.programme;
        PackedAgreement memory agreement = _agreementOfOperator(programme);
        Tender[] memory tenders = new Tender[](end - start);
        for (uint256 i = 0; i < tenders.length; ++i) {
            tenders[i] = _tender(orders[start + i].order, orders[start + i].signature);
        }

        _settle(programme, orders[start].order.target, agreement, tenders);

        for (uint256 i = 0; i < tenders.length; ++i) {
            Tender memory tender = tenders[i];
            require(
                tender.taken != 0,
                ReceiptBookOrderNotNeeded(programme, tender.participant, tender.nonce)
            );
            socialcoin.burn(programme, tender.participant, tender.taken, tender.nonce);
        }
    }

    function _tender(
        RedemptionOrder calldata order,
        bytes calldata signature
    ) private view returns (Tender memory) {
        bytes32 statement = _requireSigned(order.participant, order.hash(), order.deadline, signature);
        uint256 balance = socialcoin.balanceOf(order.participant, order.programme);
        uint256 offered = order.coins < balance ? order.coins : balance;
        require(offered != 0, ReceiptBookNothingOffered(order.programme, order.participant, order.nonce));

        return Tender(order.participant, order.nonce, statement, offered, 0);
    }

    /// @dev Uses the coins of orders for one target: writes into each tender how many coins are taken and issues
    /// receipts for exactly those. The coins are burned afterwards.
    function _settle(
        uint256 programme,
        uint256 target,
        PackedAgreement memory agreement,
        Tender[] memory tenders
    ) internal virtual;

    modifier onlyCoin() {
        require(msg.sender == address(socialcoin), ReceiptBookNotCoin(msg.sender));
        _;
    }

    /// @dev The agreement of a programme that this contract redeems, for an operator of its municipality only.
    function _agreementOfOperator(
        uint256 programme
    ) internal view returns (PackedAgreement memory agreement) {
        agreement = programmes.packedAgreement(programme);
        require(
            agreement.redeemer() == address(this),
            ReceiptBookOtherRedeemer(programme, agreement.redeemer())
        );
        _requireDuty(agreement.municipality(), Duty.Operator, msg.sender);
    }

    // ----------------------------------------------------------------------------------------- participants

    /// @inheritdoc IRedeemer
    /// @dev By default coins go towards whatever an order names, so that there is nothing to join.
    function join(uint256, address participant, uint256 target) external virtual whenNotFrozen onlyCoin {
        require(target == 0, ReceiptBookTargetRefused(participant, target));
    }

    /// @inheritdoc IRedeemer
    // solhint-disable-next-line no-empty-blocks
    function move(uint256, address, address) external virtual whenNotFrozen onlyCoin {}

    /// @inheritdoc IRedeemer
    function isWaiting(uint256, address) external view virtual returns (bool) {
        return false;
    }

    // --------------------------------------------------------------------------------------------- receipts

    /// @dev Records a receipt whose content has this hash.
    function _issue(
        uint256 programme,
        Organisation organisation,
        bytes32 content
    ) internal returns (uint256 number) {
        number = ++issued;
        _entries[number].slot = toSlot(
            ReceiptStatus.Issued,
            _digest(number, programme, organisation, content)
        );
    }

    /// @inheritdoc IReceiptBook
    function acknowledge(
        Acknowledgement calldata acknowledgement,
        bytes calldata signature
    ) external whenNotFrozen {
        uint256 programme = acknowledgement.programme;
        Organisation organisation = acknowledgement.organisation;
        uint256[] calldata numbers = acknowledgement.numbers;
        bytes32[] calldata contents = acknowledgement.contents;
        _agreementOfOperator(programme);
        require(
            numbers.length == contents.length && numbers.length != 0,
            ReceiptBookLengthsDiffer(numbers.length, contents.length)
        );
        _requireParty(organisation, acknowledgement.signer);
        _requireSigned(acknowledgement.signer, acknowledgement.hash(), acknowledgement.deadline, signature);

        _acknowledgeAll(programme, organisation, numbers, contents);

        emit ReceiptsAcknowledged(programme, organisation, acknowledgement.signer, numbers);
    }

    /// @dev An issued receipt with these fields is told by one comparison; why another one is refused is asked after it.
    function _acknowledgeAll(
        uint256 programme,
        Organisation organisation,
        uint256[] calldata numbers,
        bytes32[] calldata contents
    ) private {
        bytes32 domain = _domainSeparatorV4();
        for (uint256 i = 0; i < numbers.length; ++i) {
            uint256 number = numbers[i];
            bytes32 receipt = _receiptHash(number, programme, organisation, contents[i]);
            bytes32 digest = MessageHashUtils.toTypedDataHash(domain, receipt);
            Entry storage entry = _entries[number];
            if (!entry.slot.equals(toSlot(ReceiptStatus.Issued, digest))) {
                _refuseAcknowledgement(number, digest);
            }
            entry.slot = toSlot(ReceiptStatus.Acknowledged, digest);
        }
    }

    function _refuseAcknowledgement(uint256 number, bytes32 digest) private view {
        ReceiptStatus status = _statusOf(number, digest);
        require(status != ReceiptStatus.None, ReceiptBookUnknown(number));
        revert ReceiptBookNotIssued(number, status);
    }

    /// @dev Checks the statement that undoes a receipt and marks the receipt in its own slot. `number`, `programme` and
    /// `issuedTo` are what the receipt says; the statement is made by the organisation that may give up what it brought.
    function _reverse(
        Reversal calldata reversal,
        uint256 number,
        uint256 programme,
        Organisation issuedTo,
        bytes32 content,
        bytes calldata signature
    ) internal {
        _agreementOfOperator(reversal.programme);
        require(reversal.programme == programme, ReceiptBookUnknown(number));
        require(reversal.number == number, ReceiptBookReversalDiffers(reversal.number, number));
        require(reversal.reason != 0, ReceiptBookReasonMissing(number));
        bytes32 digest = _digest(number, programme, issuedTo, content);
        ReceiptStatus status = _statusOf(number, digest);
        require(status != ReceiptStatus.None, ReceiptBookUnknown(number));
        require(status != ReceiptStatus.Reversed, ReceiptBookReversedBefore(number));
        _requireParty(reversal.organisation, reversal.signer);
        _requireSigned(reversal.signer, reversal.hash(), reversal.deadline, signature);

        _entries[number].slot = toSlot(ReceiptStatus.Reversed, digest);

        emit ReceiptReversed(programme, reversal.organisation, number, reversal.signer, reversal.reason);
    }

    /// @dev Reverts unless `signer` speaks for an organisation that receives receipts.
    function _requireParty(Organisation organisation, address signer) internal view virtual;

    // ---------------------------------------------------------------------------------------------- reading

    /// @inheritdoc IReceiptBook
    function slotOf(uint256 number) external view returns (bytes32) {
        return ReceiptSlot.unwrap(_entries[number].slot);
    }

    /// @dev The status of the receipt with these fields; None where the book has none with exactly these.
    function _verify(
        uint256 number,
        uint256 programme,
        Organisation organisation,
        bytes32 content
    ) internal view returns (ReceiptStatus) {
        return _statusOf(number, _digest(number, programme, organisation, content));
    }

    function _statusOf(uint256 number, bytes32 digest) private view returns (ReceiptStatus) {
        ReceiptSlot slot = _entries[number].slot;
        return slot.isOf(digest) ? slot.statusOf() : ReceiptStatus.None;
    }

    function _digest(
        uint256 number,
        uint256 programme,
        Organisation organisation,
        bytes32 content
    ) private view returns (bytes32) {
        return _hashTypedDataV4(_receiptHash(number, programme, organisation, content));
    }

    /// @dev The EIP-712 struct hash of a receipt.
    function _receiptHash(
        uint256 number,
        uint256 programme,
        Organisation organisation,
        bytes32 content
    ) private view returns (bytes32) {
        return keccak256(abi.encode(_receiptTypehash, number, programme, organisation, content));
    }
}
