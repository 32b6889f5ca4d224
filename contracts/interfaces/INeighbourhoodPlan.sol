// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {ContributionReceipt} from "../types/Contribution.sol";
import {Organisation} from "../types/Organisation.sol";
import {Proposal, ProposalStatus} from "../types/Proposal.sol";
import {ReceiptStatus} from "../types/Receipt.sol";
import {Reversal} from "../types/Reversal.sol";
import {IReceiptBook} from "./IReceiptBook.sol";

/// @title NeighbourhoodPlan: coins that residents pool for their street.
/// @notice Residents sign orders that name a proposal as their target; once the orders reach it, one transaction
/// realises it and burns what it takes. Until then nothing is taken and there is nothing to pay back. Proposals are
/// numbered from 1.
interface INeighbourhoodPlan is IReceiptBook {
    /// @notice Residents want something for their street.
    event ProposalMade(
        uint256 indexed proposal,
        uint256 indexed programme,
        Organisation indexed provider,
        Proposal terms
    );

    /// @notice The orders reached the target; the receipts of the contributions follow.
    event ProposalRealised(uint256 indexed proposal, uint256 indexed programme, uint256 contributions);

    /// @notice A receipt was issued: coins were burned for a proposal. The time is the block's.
    /// @param statement Digest of the participant's order.
    event ContributionMade(
        uint256 indexed number,
        Organisation indexed organisation,
        uint256 indexed proposal,
        uint256 programme,
        address participant,
        uint256 coins,
        bytes32 statement
    );

    /// @notice The provider has not acceded to the programme.
    error PlanNotAcceded(uint256 programme, Organisation provider);

    /// @notice The proposal has a field that cannot be: `field` is `have` and has to be `need` at least, as a number.
    error PlanProposalInvalid(string field, uint256 have, uint256 need);

    /// @notice There is no open proposal with this number in this programme; `status` is None where there is none at all.
    error PlanProposalNotOpen(uint256 proposal, uint256 programme, ProposalStatus status);

    /// @notice The proposal could be realised until `closesAt` (unix seconds); it is `time` now.
    error PlanProposalExpired(uint256 proposal, uint256 closesAt, uint256 time);

    /// @notice The orders bring `have` coins together; the proposal takes `need`.
    error PlanTargetNotReached(uint256 proposal, uint256 have, uint256 need);

    /// @notice Puts a proposal of residents forward.
    /// @custom:access Operator of the programme's municipality
    /// @param provider Who will realise it; has acceded to the programme.
    /// @param target Coins that it takes.
    /// @param closesAt Unix seconds until which it can be realised.
    /// @param textHash Keccak-256 of the text that describes it.
    function propose(
        uint256 programme,
        Organisation provider,
        uint56 target,
        uint40 closesAt,
        bytes32 textHash
    ) external returns (uint256 proposal);

    /// @notice Undoes a contribution, by agreement of provider and operator: its coins go back.
    /// @custom:access Operator of the programme's municipality
    function reverse(
        Reversal calldata reversal,
        ContributionReceipt calldata receipt,
        bytes calldata signature
    ) external;

    /// @notice The status of the receipt with exactly these fields; None where the book has no such receipt.
    function verify(ContributionReceipt calldata receipt) external view returns (ReceiptStatus);

    /// @notice How many proposals there are.
    function proposalCount() external view returns (uint256);

    /// @notice A proposal; all zero for an unknown one.
    function proposalOf(uint256 proposal) external view returns (Proposal memory);
}
