// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Offer, OfferStatement} from "../types/Offer.sol";
import {Organisation} from "../types/Organisation.sol";
import {ReceiptStatus} from "../types/Receipt.sol";
import {Reversal} from "../types/Reversal.sol";
import {VoucherReceipt} from "../types/Voucher.sol";
import {IReceiptBook} from "./IReceiptBook.sol";

/// @title InKind: coins to vouchers for goods and services.
/// @notice Providers offer something for a number of coins; each order buys one piece and its receipt is the voucher.
/// The provider acknowledges it on delivery. An order names the offer as its target. Offers are numbered from 1.
interface IInKind is IReceiptBook {
    /// @notice A provider offers something.
    /// @param statement Digest of the provider's statement.
    event OfferMade(
        uint256 indexed offer,
        uint256 indexed programme,
        Organisation indexed provider,
        Offer terms,
        bytes32 statement
    );

    /// @notice A receipt was issued: coins were burned for one piece of an offer. The time is the block's.
    /// @param statement Digest of the participant's order.
    event VoucherIssued(
        uint256 indexed number,
        Organisation indexed organisation,
        uint256 indexed offer,
        uint256 programme,
        address participant,
        uint256 coins,
        bytes32 statement
    );

    /// @notice The provider has not acceded to the programme.
    error InKindNotAcceded(uint256 programme, Organisation provider);

    /// @notice The offer has a field that cannot be: `field` is `have` and has to be `need` at least, as a number.
    error InKindOfferInvalid(string field, uint256 have, uint256 need);

    /// @notice There is no offer with this number in this programme.
    error InKindOfferUnknown(uint256 offer, uint256 programme);

    /// @notice Vouchers are sold from `startsAt` to `endsAt` (unix seconds); it is `time` now.
    error InKindOutsidePeriod(uint256 offer, uint256 startsAt, uint256 endsAt, uint256 time);

    /// @notice There are `have` vouchers left; `need` were ordered.
    error InKindSoldOut(uint256 offer, uint256 have, uint256 need);

    /// @notice The participant offers fewer coins than one piece costs.
    error InKindTooFewCoins(uint256 offer, address participant, uint256 have, uint256 need);

    /// @notice Submits a provider's offer.
    /// @custom:access Operator of the programme's municipality
    function makeOffer(
        OfferStatement calldata statement,
        bytes calldata signature
    ) external returns (uint256 offer);

    /// @notice Cancels a voucher, by agreement of provider and operator: the coins go back, the piece is for sale again.
    /// @custom:access Operator of the programme's municipality
    function reverse(
        Reversal calldata reversal,
        VoucherReceipt calldata receipt,
        bytes calldata signature
    ) external;

    /// @notice The status of the receipt with exactly these fields; None where the book has no such receipt.
    function verify(VoucherReceipt calldata receipt) external view returns (ReceiptStatus);

    /// @notice How many offers there are.
    function offerCount() external view returns (uint256);

    /// @notice An offer; all zero for an unknown one.
    function offerOf(uint256 offer) external view returns (Offer memory);
}
