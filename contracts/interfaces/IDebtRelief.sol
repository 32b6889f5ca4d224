// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Assignment} from "../types/Assignment.sol";
import {Arrangement, Claim, ClaimStatus, Rank} from "../types/Claim.sol";
import {Cents} from "../types/Cents.sol";
import {ClaimBatch} from "../types/ClaimBatch.sol";
import {ClaimWithdrawal} from "../types/ClaimWithdrawal.sol";
import {SignedDischarge} from "../types/FinalDischarge.sol";
import {Organisation} from "../types/Organisation.sol";
import {ReceiptStatus} from "../types/Receipt.sol";
import {Reversal} from "../types/Reversal.sol";
import {WriteOffReceipt} from "../types/WriteOff.sol";
import {IReceiptBook} from "./IReceiptBook.sol";

/// @title DebtRelief: coins to write-off receipts.
/// @notice Claims belong to an arrangement, the settlement of one household; its members redeem their own coins towards
/// them. Arrangements are numbered from 1; the claims of arrangement `a` are `a · 256 + 1`, `a · 256 + 2` …
interface IDebtRelief is IReceiptBook {
    /// @notice A household's settlement was opened.
    /// @param commitment Salted commitment to the case number.
    event ArrangementOpened(uint256 indexed arrangement, uint256 indexed programme, bytes32 commitment);

    /// @notice A participant may redeem towards this arrangement.
    event MemberJoined(uint256 indexed arrangement, uint256 indexed programme, address indexed participant);

    /// @notice A creditor registered a claim.
    /// @param statement Digest of the creditor's statement.
    event ClaimRegistered(
        uint256 indexed claim,
        uint256 indexed arrangement,
        Organisation indexed holder,
        bytes32 commitment,
        Cents amount,
        Rank rank,
        bool dischargeable,
        bytes32 statement
    );

    /// @notice The weights of an arrangement's distribution changed; coins count anew from here.
    event EpochBegun(uint256 indexed arrangement, uint256 epoch);

    /// @notice A receipt was issued: coins were burned and part of a claim is written off. The time is the block's.
    /// @param statement Digest of the participant's order.
    event DebtWrittenOff(
        uint256 indexed number,
        Organisation indexed organisation,
        uint256 indexed claim,
        uint256 programme,
        address participant,
        uint256 coins,
        Cents writtenOff,
        Cents outstanding,
        bytes32 statement
    );

    /// @notice A receipt was issued: the creditor waived what was left of a claim. The time is the block's.
    /// @param statement Digest of the creditor's statement.
    event ClaimDischarged(
        uint256 indexed number,
        Organisation indexed organisation,
        uint256 indexed claim,
        uint256 programme,
        Cents waived,
        bytes32 ground,
        bytes32 statement
    );

    /// @notice A claim has another holder; later receipts name that one.
    event ClaimAssigned(
        uint256 indexed claim,
        Organisation indexed creditor,
        Organisation indexed assignee,
        bytes32 statement
    );

    /// @notice A creditor no longer asks the rest of a claim in this arrangement.
    /// @param reason Why, as a short ASCII code.
    event ClaimWithdrawn(
        uint256 indexed claim,
        Organisation indexed creditor,
        Cents withdrawn,
        bytes32 reason,
        bytes32 statement
    );

    /// @notice A receipt was reversed: this much of the claim is owed again.
    event ClaimRestored(uint256 indexed claim, uint256 indexed number, Cents outstanding);

    /// @notice No claim of the arrangement is open any more: the household's debt is cleared.
    event ArrangementCleared(uint256 indexed arrangement, uint256 indexed programme);

    /// @notice There is no arrangement with this number in this programme.
    error DebtReliefArrangementUnknown(uint256 arrangement, uint256 programme);

    /// @notice The commitment is zero.
    error DebtReliefCommitmentMissing(uint256 programme);

    /// @notice An arrangement has at most `limit` members.
    error DebtReliefArrangementFull(uint256 arrangement, uint256 limit);

    /// @notice The participant is a member of arrangement `have`, not of `need`.
    error DebtReliefNotMember(uint256 programme, address participant, uint256 have, uint256 need);

    /// @notice The organisation has not acceded to the programme.
    error DebtReliefNotAcceded(uint256 programme, Organisation creditor);

    /// @notice An arrangement has 1 to `limit` claims; it would have `needed`. Closed ones count too, because a reversal
    /// can open any of them again.
    error DebtReliefClaimsRefused(uint256 arrangement, uint256 limit, uint256 needed);

    /// @notice A claim has no amount or no commitment; `index` is its place in the statement.
    error DebtReliefClaimInvalid(uint256 arrangement, uint256 index);

    /// @notice The claim is not open.
    error DebtReliefClaimNotOpen(uint256 claim, ClaimStatus status);

    /// @notice The claim is held by `have`, not by `need`.
    error DebtReliefNotHolder(uint256 claim, Organisation have, Organisation need);

    /// @notice A statement of this kind needs a legal ground or a reason.
    error DebtReliefGroundMissing(uint256 claim);

    /// @notice The receipt wrote off part of a claim that is closed for another reason now.
    error DebtReliefReversalRefused(uint256 claim, ClaimStatus status);

    /// @notice The creditor stated that the claim cannot be discharged.
    error DebtReliefNotDischargeable(uint256 claim);

    /// @notice No claim of the arrangement is open, or the coins offered are too few to raise any claim's entitlement by one.
    error DebtReliefTooFewCoins(uint256 arrangement, uint256 offered);

    /// @notice Opens the settlement of a household.
    /// @custom:access Operator of the programme's municipality
    /// @param commitment Salted commitment to the case number.
    function openArrangement(uint256 programme, bytes32 commitment) external returns (uint256 arrangement);

    /// @notice Submits a creditor's claims.
    /// @custom:access Operator of the programme's municipality
    function registerClaims(ClaimBatch calldata batch, bytes calldata signature) external;

    /// @notice Submits creditors' final discharges. All or none.
    /// @custom:access Operator of the programme's municipality
    function discharge(SignedDischarge[] calldata discharges) external;

    /// @notice Submits a creditor's statement that a claim is held by another organisation from now on.
    /// @custom:access Operator of the programme's municipality
    function assign(Assignment calldata assignment, bytes calldata signature) external;

    /// @notice Submits a creditor's statement that the rest of a claim is no longer asked in the arrangement.
    /// @custom:access Operator of the programme's municipality
    function withdrawClaim(ClaimWithdrawal calldata withdrawal, bytes calldata signature) external;

    /// @notice Undoes a receipt, by agreement of the claim's holder and the operator: a write-off is owed again and its
    /// coins go back; a discharged claim is open again. Where the claim has so many coins in the arrangement's epoch it is due
    /// them before others get more, so that a booking that is undone and made anew changes nobody's share, unless weights change
    /// in between. Where it has fewer, or they closed the claim, or participants choose, a new epoch begins.
    /// @custom:access Operator of the programme's municipality
    function reverse(
        Reversal calldata reversal,
        WriteOffReceipt calldata receipt,
        bytes calldata signature
    ) external;

    /// @notice The status of the receipt with exactly these fields; None where the book has no such receipt.
    function verify(WriteOffReceipt calldata receipt) external view returns (ReceiptStatus);

    /// @notice How many arrangements there are.
    function arrangementCount() external view returns (uint256);

    /// @notice An arrangement; all zero for an unknown one.
    function arrangementOf(uint256 arrangement) external view returns (Arrangement memory);

    /// @notice The participants who may redeem towards an arrangement.
    function membersOf(uint256 arrangement) external view returns (address[] memory);

    /// @notice The arrangement towards which a participant redeems; 0 for none.
    function membershipOf(uint256 programme, address participant) external view returns (uint256 arrangement);

    /// @notice A claim; all zero for an unknown one.
    function claimOf(uint256 claim) external view returns (Claim memory);

    /// @notice The salted commitment to the creditor's own references of a claim.
    function commitmentOf(uint256 claim) external view returns (bytes32);
}
