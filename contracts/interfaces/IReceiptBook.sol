// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Acknowledgement} from "../types/Acknowledgement.sol";
import {Organisation} from "../types/Organisation.sol";
import {ReceiptStatus} from "../types/Receipt.sol";
import {SignedOrder} from "../types/RedemptionOrder.sol";
import {IDutyBound} from "./IDutyBound.sol";
import {IProgrammes} from "./IProgrammes.sol";
import {IRedeemer} from "./IRedeemer.sol";
import {ISocialcoin} from "./ISocialcoin.sol";

/// @title ReceiptBook: what every redemption shares.
/// @notice Coins are burned for signed orders, and for what they brought there are receipts, numbered from 1 without
/// gaps. The chain keeps one slot of each: its status and the digest of its fields. Whoever holds the fields can check
/// content and status against that slot.
interface IReceiptBook is IDutyBound, IRedeemer {
    /// @notice An organisation has these receipts in its books.
    /// @param signer Who signed for the organisation.
    event ReceiptsAcknowledged(
        uint256 indexed programme,
        Organisation indexed organisation,
        address indexed signer,
        uint256[] numbers
    );

    /// @notice A receipt was undone, and what it brought with it.
    /// @param signer Who signed for the organisation.
    /// @param reason Why, as a short ASCII code.
    event ReceiptReversed(
        uint256 indexed programme,
        Organisation indexed organisation,
        uint256 indexed number,
        address signer,
        bytes32 reason
    );

    /// @notice The programme names another redeemer than this contract.
    error ReceiptBookOtherRedeemer(uint256 programme, address redeemer);

    /// @notice Only the coin announces participants.
    error ReceiptBookNotCoin(address caller);

    /// @notice A consent to a programme of this redeemer names no target; this one names `target`.
    error ReceiptBookTargetRefused(address participant, uint256 target);

    /// @notice The participant has no coins, the order is for none, or earlier orders of the participant offer all of them.
    error ReceiptBookNothingOffered(uint256 programme, address participant, uint256 nonce);

    /// @notice The other orders for the same target take all that can be divided; leave this one out.
    error ReceiptBookOrderNotNeeded(uint256 programme, address participant, uint256 nonce);

    /// @notice Two arrays that go together differ in length, or are empty.
    error ReceiptBookLengthsDiffer(uint256 numbers, uint256 contents);

    /// @notice The book has no receipt with this number, programme, organisation and content.
    error ReceiptBookUnknown(uint256 number);

    /// @notice The receipt's status is not Issued.
    error ReceiptBookNotIssued(uint256 number, ReceiptStatus status);

    /// @notice The receipt was reversed before.
    error ReceiptBookReversedBefore(uint256 number);

    /// @notice The reversal names receipt `given`; the fields are of receipt `number`.
    error ReceiptBookReversalDiffers(uint256 given, uint256 number);

    /// @notice A reason is needed.
    error ReceiptBookReasonMissing(uint256 number);

    /// @notice Carries out signed orders. Consecutive orders of one programme for one target are carried out together;
    /// where not all coins can be used, those of the later orders stay with their participants. All or none.
    /// @custom:access Operator of the programme's municipality
    function redeem(SignedOrder[] calldata orders) external;

    /// @notice Submits an organisation's statement that receipts are in its books. All or none.
    /// @custom:access Operator of the programme's municipality
    function acknowledge(Acknowledgement calldata acknowledgement, bytes calldata signature) external;

    /// @notice The coin whose receipts these are.
    function socialcoin() external view returns (ISocialcoin);

    /// @notice The agreements.
    function programmes() external view returns (IProgrammes);

    /// @notice How many receipts were issued; also the number of the last one.
    function issued() external view returns (uint256);

    /// @notice A receipt's slot: status in the highest byte, then the first 31 bytes of its digest.
    function slotOf(uint256 number) external view returns (bytes32);
}
