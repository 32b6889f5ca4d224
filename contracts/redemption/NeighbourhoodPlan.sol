// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Duty} from "../access/Duty.sol";
import {INeighbourhoodPlan} from "../interfaces/INeighbourhoodPlan.sol";
import {ISocialcoin} from "../interfaces/ISocialcoin.sol";
import {CONTRIBUTION_RECEIPT_TYPEHASH, Contribution, ContributionReceipt} from "../types/Contribution.sol";
import {Organisation} from "../types/Organisation.sol";
import {PackedAgreement} from "../types/PackedAgreement.sol";
import {Proposal, ProposalStatus} from "../types/Proposal.sol";
import {ReceiptStatus} from "../types/Receipt.sol";
import {Reversal} from "../types/Reversal.sol";
import {ReceiptBook} from "./ReceiptBook.sol";

/// @title NeighbourhoodPlan
/// @notice What it promises is written in {INeighbourhoodPlan}.
contract NeighbourhoodPlan is INeighbourhoodPlan, ReceiptBook {
    /// @inheritdoc INeighbourhoodPlan
    uint256 public proposalCount;

    mapping(uint256 proposal => Proposal) private _proposals;

    constructor(
        ISocialcoin socialcoin_
    ) ReceiptBook(socialcoin_, "Socialcoin NeighbourhoodPlan", CONTRIBUTION_RECEIPT_TYPEHASH) {}

    // -------------------------------------------------------------------------------------------- proposing

    /// @inheritdoc INeighbourhoodPlan
    function propose(
        uint256 programme,
        Organisation provider,
        uint56 target,
        uint40 closesAt,
        bytes32 textHash
    ) external whenNotFrozen returns (uint256 proposal) {
        _agreementOfOperator(programme);
        require(programmes.groundOf(programme, provider) != 0, PlanNotAcceded(programme, provider));
        require(target != 0, PlanProposalInvalid("target", 0, 1));
        require(closesAt > block.timestamp, PlanProposalInvalid("closesAt", closesAt, block.timestamp + 1));
        require(textHash != 0, PlanProposalInvalid("textHash", 0, 1));

        proposal = ++proposalCount;
        _proposals[proposal] = Proposal({
            // Programmes are numbered one by one: 32 bits outlast any chain.
            programme: uint32(programme),
            provider: provider,
            target: target,
            closesAt: closesAt,
            status: ProposalStatus.Open,
            textHash: textHash
        });

        emit ProposalMade(proposal, programme, provider, _proposals[proposal]);
    }

    // -------------------------------------------------------------------------------------------- redeeming

    /// @inheritdoc ReceiptBook
    function _settle(
        uint256 programme,
        uint256 target,
        PackedAgreement memory,
        Tender[] memory tenders
    ) internal override {
        Proposal memory proposal = _proposals[target];
        // A proposal of another programme is none of this one, however it stands there.
        ProposalStatus status = proposal.programme == programme ? proposal.status : ProposalStatus.None;
        require(status == ProposalStatus.Open, PlanProposalNotOpen(target, programme, status));
        require(
            block.timestamp <= proposal.closesAt,
            PlanProposalExpired(target, proposal.closesAt, block.timestamp)
        );
        uint256 offered = 0;
        for (uint256 i = 0; i < tenders.length; ++i) offered += tenders[i].offered;
        require(offered >= proposal.target, PlanTargetNotReached(target, offered, proposal.target));

        _proposals[target].status = ProposalStatus.Realised;

        emit ProposalRealised(target, programme, tenders.length);

        uint256 coins = proposal.target;
        for (uint256 i = 0; i < tenders.length; ++i) {
            Tender memory tender = tenders[i];
            tender.taken = tender.offered < coins ? tender.offered : coins;
            coins -= tender.taken;
            _contribute(programme, target, proposal.provider, tender);
        }
    }

    function _contribute(
        uint256 programme,
        uint256 proposal,
        Organisation provider,
        Tender memory tender
    ) private {
        Contribution memory content = Contribution(
            proposal,
            tender.participant,
            tender.taken,
            tender.statement,
            block.timestamp
        );
        uint256 number = _issue(programme, provider, content.hash());

        emit ContributionMade(
            number,
            provider,
            proposal,
            programme,
            tender.participant,
            tender.taken,
            tender.statement
        );
    }

    /// @inheritdoc INeighbourhoodPlan
    function reverse(
        Reversal calldata reversal,
        ContributionReceipt calldata receipt,
        bytes calldata signature
    ) external whenNotFrozen {
        Contribution memory content = receipt.content;
        require(reversal.organisation == receipt.organisation, ReceiptBookUnknown(receipt.number));
        _reverse(
            reversal,
            receipt.number,
            receipt.programme,
            receipt.organisation,
            content.hash(),
            signature
        );

        socialcoin.restore(reversal.programme, content.participant, content.coins);
    }

    /// @inheritdoc ReceiptBook
    function _requireParty(Organisation organisation, address signer) internal view override {
        _requireDuty(organisation, Duty.Provider, signer);
    }

    // ---------------------------------------------------------------------------------------------- reading

    /// @inheritdoc INeighbourhoodPlan
    function verify(ContributionReceipt calldata receipt) external view returns (ReceiptStatus) {
        Contribution memory content = receipt.content;
        return _verify(receipt.number, receipt.programme, receipt.organisation, content.hash());
    }

    /// @inheritdoc INeighbourhoodPlan
    function proposalOf(uint256 proposal) external view returns (Proposal memory) {
        return _proposals[proposal];
    }
}
