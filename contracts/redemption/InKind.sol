// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Duty} from "../access/Duty.sol";
import {IInKind} from "../interfaces/IInKind.sol";
import {ISocialcoin} from "../interfaces/ISocialcoin.sol";
import {Offer, OfferStatement} from "../types/Offer.sol";
import {Organisation} from "../types/Organisation.sol";
import {PackedAgreement} from "../types/PackedAgreement.sol";
import {ReceiptStatus} from "../types/Receipt.sol";
import {Reversal} from "../types/Reversal.sol";
import {VOUCHER_RECEIPT_TYPEHASH, Voucher, VoucherReceipt} from "../types/Voucher.sol";
import {ReceiptBook} from "./ReceiptBook.sol";

/// @title InKind
/// @notice What it promises is written in {IInKind}.
contract InKind is IInKind, ReceiptBook {
    /// @inheritdoc IInKind
    uint256 public offerCount;

    mapping(uint256 offer => Offer) private _offers;
    mapping(bytes32 digest => bool) private _usedStatements;

    constructor(
        ISocialcoin socialcoin_
    ) ReceiptBook(socialcoin_, "Socialcoin InKind", VOUCHER_RECEIPT_TYPEHASH) {}

    // --------------------------------------------------------------------------------------------- offering

    /// @inheritdoc IInKind
    function makeOffer(
        OfferStatement calldata statement,
        bytes calldata signature
    ) external whenNotFrozen returns (uint256 offer) {
        uint256 programme = statement.programme;
        _agreementOfOperator(programme);
        require(
            programmes.groundOf(programme, statement.provider) != 0,
            InKindNotAcceded(programme, statement.provider)
        );
        require(statement.price != 0, InKindOfferInvalid("price", 0, 1));
        require(statement.stock != 0, InKindOfferInvalid("stock", 0, 1));
        require(
            statement.endsAt > statement.startsAt,
            InKindOfferInvalid("endsAt", statement.endsAt, uint256(statement.startsAt) + 1)
        );
        require(statement.termsHash != 0, InKindOfferInvalid("termsHash", 0, 1));
        _requireParty(statement.provider, statement.signer);
        bytes32 digest = _requireSigned(statement.signer, statement.hash(), statement.deadline, signature);
        require(!_usedStatements[digest], StatementUsed(digest));

        _usedStatements[digest] = true;
        offer = ++offerCount;
        _offers[offer] = Offer({
            // Programmes are numbered one by one: 32 bits outlast any chain.
            programme: uint32(programme),
            provider: statement.provider,
            price: statement.price,
            stock: statement.stock,
            startsAt: statement.startsAt,
            endsAt: statement.endsAt,
            termsHash: statement.termsHash
        });

        emit OfferMade(offer, programme, statement.provider, _offers[offer], digest);
    }

    // -------------------------------------------------------------------------------------------- redeeming

    /// @inheritdoc ReceiptBook
    function _settle(
        uint256 programme,
        uint256 target,
        PackedAgreement memory,
        Tender[] memory tenders
    ) internal override {
        Offer memory offer = _offers[target];
        require(offer.price != 0 && offer.programme == programme, InKindOfferUnknown(target, programme));
        require(
            offer.startsAt <= block.timestamp && block.timestamp <= offer.endsAt,
            InKindOutsidePeriod(target, offer.startsAt, offer.endsAt, block.timestamp)
        );
        require(tenders.length <= offer.stock, InKindSoldOut(target, offer.stock, tenders.length));

        // At most the stock.
        _offers[target].stock = offer.stock - uint32(tenders.length);
        for (uint256 i = 0; i < tenders.length; ++i) {
            Tender memory tender = tenders[i];
            require(
                tender.offered >= offer.price,
                InKindTooFewCoins(target, tender.participant, tender.offered, offer.price)
            );
            tender.taken = offer.price;
            Voucher memory content = Voucher(
                target,
                tender.participant,
                offer.price,
                tender.statement,
                block.timestamp
            );
            uint256 number = _issue(programme, offer.provider, content.hash());

            emit VoucherIssued(
                number,
                offer.provider,
                target,
                programme,
                tender.participant,
                offer.price,
                tender.statement
            );
        }
    }

    /// @inheritdoc IInKind
    function reverse(
        Reversal calldata reversal,
        VoucherReceipt calldata receipt,
        bytes calldata signature
    ) external whenNotFrozen {
        Voucher memory content = receipt.content;
        require(reversal.organisation == receipt.organisation, ReceiptBookUnknown(receipt.number));
        _reverse(
            reversal,
            receipt.number,
            receipt.programme,
            receipt.organisation,
            content.hash(),
            signature
        );

        ++_offers[content.offer].stock;

        socialcoin.restore(reversal.programme, content.participant, content.coins);
    }

    /// @inheritdoc ReceiptBook
    function _requireParty(Organisation organisation, address signer) internal view override {
        _requireDuty(organisation, Duty.Provider, signer);
    }

    // ---------------------------------------------------------------------------------------------- reading

    /// @inheritdoc IInKind
    function verify(VoucherReceipt calldata receipt) external view returns (ReceiptStatus) {
        Voucher memory content = receipt.content;
        return _verify(receipt.number, receipt.programme, receipt.organisation, content.hash());
    }

    /// @inheritdoc IInKind
    function offerOf(uint256 offer) external view returns (Offer memory) {
        return _offers[offer];
    }
}
