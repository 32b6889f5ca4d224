// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Duty, roleOf} from "../../../contracts/access/Duty.sol";
import {Accession} from "../../../contracts/types/Accession.sol";
import {Acknowledgement} from "../../../contracts/types/Acknowledgement.sol";
import {Annulment} from "../../../contracts/types/Annulment.sol";
import {Assignment} from "../../../contracts/types/Assignment.sol";
import {AttestationBatch} from "../../../contracts/types/AttestationBatch.sol";
import {Rate} from "../../../contracts/types/Agreement.sol";
import {Cents} from "../../../contracts/types/Cents.sol";
import {ClaimBatch} from "../../../contracts/types/ClaimBatch.sol";
import {ClaimWithdrawal} from "../../../contracts/types/ClaimWithdrawal.sol";
import {Consent} from "../../../contracts/types/Consent.sol";
import {Contribution, CONTRIBUTION_RECEIPT_TYPEHASH} from "../../../contracts/types/Contribution.sol";
import {FinalDischarge} from "../../../contracts/types/FinalDischarge.sol";
import {OfferStatement} from "../../../contracts/types/Offer.sol";
import {Organisation} from "../../../contracts/types/Organisation.sol";
import {packRate} from "../../../contracts/types/PackedRate.sol";
import {ReceiptSlot, ReceiptStatus, toSlot} from "../../../contracts/types/Receipt.sol";
import {Recovery} from "../../../contracts/types/Recovery.sol";
import {RedemptionOrder} from "../../../contracts/types/RedemptionOrder.sol";
import {Reversal} from "../../../contracts/types/Reversal.sol";
import {Voucher, VOUCHER_RECEIPT_TYPEHASH} from "../../../contracts/types/Voucher.sol";
import {Withdrawal} from "../../../contracts/types/Withdrawal.sol";
import {WriteOff, WRITE_OFF_RECEIPT_TYPEHASH} from "../../../contracts/types/WriteOff.sol";

/// @title The operations of contracts/types, callable from outside.
contract TypesHarness {
    function hashAccession(Accession calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashAcknowledgement(Acknowledgement calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashAttestationBatch(AttestationBatch calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashClaimBatch(ClaimBatch calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashConsent(Consent calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashFinalDischarge(FinalDischarge calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashRedemptionOrder(RedemptionOrder calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashWriteOff(WriteOff calldata content) external pure returns (bytes32) {
        WriteOff memory copied = content;
        return copied.hash();
    }

    function hashAnnulment(Annulment calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashAssignment(Assignment calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashClaimWithdrawal(ClaimWithdrawal calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashOfferStatement(OfferStatement calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashRecovery(Recovery calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashReversal(Reversal calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashWithdrawal(Withdrawal calldata statement) external pure returns (bytes32) {
        return statement.hash();
    }

    function hashContribution(Contribution calldata content) external pure returns (bytes32) {
        Contribution memory copied = content;
        return copied.hash();
    }

    function hashVoucher(Voucher calldata content) external pure returns (bytes32) {
        Voucher memory copied = content;
        return copied.hash();
    }

    function receiptTypehashes()
        external
        pure
        returns (bytes32 writeOff, bytes32 voucher, bytes32 contribution)
    {
        return (WRITE_OFF_RECEIPT_TYPEHASH, VOUCHER_RECEIPT_TYPEHASH, CONTRIBUTION_RECEIPT_TYPEHASH);
    }

    function addCents(Cents a, Cents b) external pure returns (Cents) {
        return a + b;
    }

    function valueOfCents(Cents a) external pure returns (uint256) {
        return a.value();
    }

    function isSameOrganisation(Organisation a, Organisation b) external pure returns (bool) {
        return a == b;
    }

    function slot(ReceiptStatus status, bytes32 digest) external pure returns (ReceiptSlot) {
        return toSlot(status, digest);
    }

    function readSlot(
        ReceiptSlot slot_,
        bytes32 digest
    ) external pure returns (ReceiptStatus status, bool is_) {
        return (slot_.statusOf(), slot_.isOf(digest));
    }

    function packedRate(Rate calldata rate) external pure returns (Rate memory) {
        return packRate(rate).unpack();
    }

    function role(Organisation organisation, Duty duty) external pure returns (uint64) {
        return roleOf(organisation, duty);
    }
}
