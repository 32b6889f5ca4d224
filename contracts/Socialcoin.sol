// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {DutyBound} from "./access/DutyBound.sol";
import {Duty, REDEEMER_ROLE} from "./access/Duty.sol";
import {IERC5633} from "./interfaces/IERC5633.sol";
import {IProgrammes} from "./interfaces/IProgrammes.sol";
import {IRedeemer} from "./interfaces/IRedeemer.sol";
import {ISocialcoin} from "./interfaces/ISocialcoin.sol";
import {CoinMetadata} from "./CoinMetadata.sol";
import {Annulment} from "./types/Annulment.sol";
import {Attestation, AttestationBatch} from "./types/AttestationBatch.sol";
import {Agreement, ProgrammeStatus, Rate} from "./types/Agreement.sol";
import {Calendar} from "./types/Calendar.sol";
import {Consent, SignedConsent} from "./types/Consent.sol";
import {Label} from "./types/Label.sol";
import {Account, Participant, ParticipantStatus} from "./types/Participant.sol";
import {Recovery} from "./types/Recovery.sol";
import {SignedWithdrawal, Withdrawal} from "./types/Withdrawal.sol";

/// @title Socialcoin
/// @notice What it promises is written in {ISocialcoin}.
contract Socialcoin is ISocialcoin, DutyBound {
    /// @inheritdoc ISocialcoin
    IProgrammes public immutable programmes;

    mapping(uint256 programme => Account) private _accounts;
    mapping(uint256 programme => mapping(address account => Participant)) private _participants;
    /// @dev One bit per task number: 256 tasks of a sequential register share a slot.
    mapping(uint256 programme => mapping(uint256 word => uint256 bits)) private _awardedTasks;
    mapping(uint256 programme => mapping(uint256 word => uint256 bits)) private _annulledTasks;
    mapping(uint256 programme => mapping(address account => address successor)) private _successors;

    constructor(IProgrammes programmes_) DutyBound(programmes_.authority(), "Socialcoin") {
        programmes = programmes_;
    }

    // -------------------------------------------------------------------------------------------- enrolling

    /// @inheritdoc ISocialcoin
    function enrol(SignedConsent[] calldata consents) external whenNotFrozen {
        for (uint256 i = 0; i < consents.length; ++i) {
            _enrol(consents[i].consent, consents[i].signature);
        }
    }

    function _enrol(Consent calldata consent, bytes calldata signature) private {
        uint256 programme = consent.programme;
        address participant = consent.participant;
        Agreement memory agreement = _openAgreementOfOperator(programme);
        bytes32 termsHash = programmes.termsHashOf(programme);
        require(consent.termsHash == termsHash, SocialcoinTermsDiffer(programme, consent.termsHash, termsHash));
        Participant storage joining = _participants[programme][participant];
        require(
            joining.status == ParticipantStatus.None || joining.status == ParticipantStatus.Withdrawn,
            SocialcoinEnrolledBefore(programme, participant)
        );
        uint256 expected = uint256(joining.enrolments) + 1;
        require(
            consent.enrolment == expected,
            SocialcoinEnrolmentRefused(programme, participant, consent.enrolment, expected)
        );
        _requireSigned(participant, consent.hash(), consent.deadline, signature);

        joining.status = ParticipantStatus.Enrolled;
        ++joining.enrolments;

        emit ParticipantEnrolled(programme, participant, consent.target, expected);

        IRedeemer(agreement.redeemer).join(programme, participant, consent.target);
        if (IRedeemer(agreement.redeemer).isWaiting(programme, participant)) {
            _setStatus(programme, participant, ParticipantStatus.Cleared, 0);
        }
    }

    /// @inheritdoc ISocialcoin
    function withdraw(SignedWithdrawal[] calldata withdrawals) external whenNotFrozen {
        for (uint256 i = 0; i < withdrawals.length; ++i) {
            _withdraw(withdrawals[i].withdrawal, withdrawals[i].signature);
        }
    }

    function _withdraw(Withdrawal calldata withdrawal, bytes calldata signature) private {
        uint256 programme = withdrawal.programme;
        address participant = withdrawal.participant;
        _agreementOfOperator(programme);
        Participant storage leaving = _participants[programme][participant];
        ParticipantStatus status = leaving.status;
        require(_takesPart(status), SocialcoinStatusRefused(programme, participant, status));
        require(
            withdrawal.enrolment == leaving.enrolments,
            SocialcoinEnrolmentRefused(programme, participant, withdrawal.enrolment, leaving.enrolments)
        );
        _requireSigned(participant, withdrawal.hash(), withdrawal.deadline, signature);

        _setStatus(programme, participant, ParticipantStatus.Withdrawn, 0);
    }

    /// @inheritdoc ISocialcoin
    function suspend(uint256 programme, address participant, bytes32 reason) external whenNotFrozen {
        _agreementOfOperator(programme);
        require(reason != 0, SocialcoinReasonMissing(programme));
        ParticipantStatus status = _participants[programme][participant].status;
        require(
            status == ParticipantStatus.Enrolled || status == ParticipantStatus.Cleared,
            SocialcoinStatusRefused(programme, participant, status)
        );

        _setStatus(programme, participant, ParticipantStatus.Suspended, reason);
    }

    /// @inheritdoc ISocialcoin
    function resume(uint256 programme, address participant) external whenNotFrozen {
        IRedeemer redeemer = IRedeemer(_agreementOfOperator(programme).redeemer);
        ParticipantStatus status = _participants[programme][participant].status;
        require(
            status == ParticipantStatus.Suspended,
            SocialcoinStatusRefused(programme, participant, status)
        );

        bool waiting = redeemer.isWaiting(programme, participant);
        _setStatus(
            programme,
            participant,
            waiting ? ParticipantStatus.Cleared : ParticipantStatus.Enrolled,
            0
        );
    }

    /// @inheritdoc ISocialcoin
    function recover(Recovery calldata recovery, bytes calldata signature) external whenNotFrozen {
        uint256 programme = recovery.programme;
        address participant = recovery.participant;
        address successor = recovery.successor;
        Agreement memory agreement = _agreementOfOperator(programme);
        _requireDuty(agreement.municipality, Duty.Attester, recovery.attester);
        Participant memory moved = _participants[programme][participant];
        require(
            moved.status != ParticipantStatus.None && moved.status != ParticipantStatus.Moved,
            SocialcoinStatusRefused(programme, participant, moved.status)
        );
        ParticipantStatus known = _participants[programme][successor].status;
        require(
            successor != address(0) && known == ParticipantStatus.None,
            SocialcoinSuccessorRefused(programme, successor, known)
        );
        _requireSigned(recovery.attester, recovery.hash(), recovery.deadline, signature);

        _participants[programme][successor] = moved;
        _participants[programme][participant].balance = 0;
        _participants[programme][participant].status = ParticipantStatus.Moved;
        _successors[programme][participant] = successor;

        emit ParticipantRecovered(programme, participant, successor, recovery.attester);
        emit TransferSingle(msg.sender, participant, successor, programme, moved.balance);

        IRedeemer(agreement.redeemer).move(programme, participant, successor);
    }

    function _takesPart(ParticipantStatus status) private pure returns (bool) {
        return
            status == ParticipantStatus.Enrolled ||
            status == ParticipantStatus.Cleared ||
            status == ParticipantStatus.Suspended;
    }

    // --------------------------------------------------------------------------------------------- awarding

    /// @inheritdoc ISocialcoin
    function award(AttestationBatch calldata batch, bytes calldata signature) external whenNotFrozen {
        uint256 programme = batch.programme;
        Agreement memory agreement = _openAgreementOfOperator(programme);
        _requireDuty(agreement.municipality, Duty.Attester, batch.attester);
        require(batch.attestations.length != 0, SocialcoinNothingToAward());
        bytes32 statement = _requireSigned(batch.attester, batch.hash(), batch.deadline, signature);

        (uint256 coins, uint64[] memory tasks) = _awardAll(programme, agreement, batch.attestations);
        uint256 awarded = _accounts[programme].awarded + coins;
        require(awarded <= agreement.budget, SocialcoinBudgetExceeded(programme, agreement.budget, awarded));
        // The budget fits 56 bits.
        _accounts[programme].awarded = uint64(awarded);

        emit TasksAwarded(programme, msg.sender, batch.attester, statement, coins, tasks);
    }

    function _awardAll(
        uint256 programme,
        Agreement memory agreement,
        Attestation[] calldata attestations
    ) private returns (uint256 total, uint64[] memory tasks) {
        uint256 month = Calendar.monthOf(block.timestamp);
        // A run of the same activity is fetched once.
        uint256 activity = type(uint256).max;
        Rate memory rate;
        tasks = new uint64[](attestations.length);

        for (uint256 i = 0; i < attestations.length; ++i) {
            Attestation calldata attestation = attestations[i];
            tasks[i] = attestation.task;
            _useTask(programme, attestation.task);
            if (attestation.activity != activity) {
                activity = attestation.activity;
                rate = programmes.rate(programme, activity);
            }
            uint256 coins = _earned(programme, agreement, rate, attestation);
            total += coins;
            _credit(programme, agreement, attestation, coins, month);

            emit TransferSingle(msg.sender, address(0), attestation.participant, programme, coins);
        }
    }

    function _useTask(uint256 programme, uint256 task) private {
        uint256 bit = 1 << (task & 0xff);
        uint256 word = _awardedTasks[programme][task >> 8];
        require(word & bit == 0, SocialcoinTaskAwardedBefore(programme, task));

        _awardedTasks[programme][task >> 8] = word | bit;
    }

    /// @dev Coins that the catalogue promises for a task, after checking the task against it.
    function _earned(
        uint256 programme,
        Agreement memory agreement,
        Rate memory rate,
        Attestation calldata attestation
    ) private view returns (uint256) {
        uint256 task = attestation.task;
        require(rate.offered, SocialcoinActivityRetired(programme, task, attestation.activity));
        require(attestation.units != 0, SocialcoinTaskWithoutUnits(programme, task));
        uint256 endsAt = block.timestamp < agreement.endsAt ? block.timestamp : agreement.endsAt;
        require(
            attestation.started >= agreement.startsAt && attestation.finished <= endsAt,
            SocialcoinTaskOutsidePeriod(programme, task, agreement.startsAt, endsAt)
        );
        uint256 need = uint256(rate.minimumDuration) * attestation.units;
        uint256 have = attestation.finished > attestation.started ? attestation.finished - attestation.started : 0;
        require(have >= need, SocialcoinTaskTooShort(programme, task, have, need));

        return _reward(rate, attestation);
    }

    function _reward(Rate memory rate, Attestation calldata attestation) private pure returns (uint256) {
        return uint256(rate.reward) * attestation.units * (attestation.group ? rate.groupMultiplier : 1);
    }

    /// @dev Adds coins to a participant, within the ceilings of the month and the year.
    function _credit(
        uint256 programme,
        Agreement memory agreement,
        Attestation calldata attestation,
        uint256 coins,
        uint256 month
    ) private {
        Participant storage credited = _participants[programme][attestation.participant];
        // Read together, written together: one access to the slot each.
        (uint256 last, uint256 balance, uint256 inMonth, uint256 inYear, ParticipantStatus status) = (
            credited.month,
            credited.balance,
            credited.awardedInMonth,
            credited.awardedInYear,
            credited.status
        );
        require(
            status == ParticipantStatus.Enrolled,
            SocialcoinParticipantNotEnrolled(programme, attestation.participant, status)
        );
        if (last != month) {
            inMonth = 0;
            if (Calendar.yearOf(last) != Calendar.yearOf(month)) inYear = 0;
        }
        _requireCeilings(programme, agreement, attestation, coins, month, inMonth, inYear);

        // No narrowing loses anything: a year's coins times their value fit the ceiling's 48 bits, and no balance
        // passes the budget's 56 bits (the budget is checked before the transaction ends).
        unchecked {
            inMonth += coins;
            inYear += coins;
            balance += coins;
        }
        credited.month = uint16(month);
        credited.balance = uint56(balance);
        credited.awardedInMonth = uint56(inMonth);
        credited.awardedInYear = uint56(inYear);
    }

    function _requireCeilings(
        uint256 programme,
        Agreement memory agreement,
        Attestation calldata attestation,
        uint256 coins,
        uint256 month,
        uint256 inMonth,
        uint256 inYear
    ) private pure {
        uint256 value = agreement.coinValue.value();
        bool passesYear = (inYear + coins) * value > agreement.yearCeiling.value();
        bool passesMonth = (inMonth + coins) * value > agreement.monthCeiling.value();
        if (!passesYear && !passesMonth) return;

        // A month's ceiling is never above the year's: what fits an empty month fits an empty year.
        uint256 next = passesYear ? Calendar.nextJanuary(month) : month + 1;
        uint256 fitsIn = coins * value > agreement.monthCeiling.value() ? 0 : Calendar.toYearMonth(next);
        if (passesYear) {
            revert SocialcoinYearCeilingExceeded(
                programme,
                attestation.participant,
                attestation.task,
                agreement.yearCeiling,
                (inYear + coins) * value,
                fitsIn
            );
        }
        revert SocialcoinMonthCeilingExceeded(
            programme,
            attestation.participant,
            attestation.task,
            agreement.monthCeiling,
            (inMonth + coins) * value,
            fitsIn
        );
    }

    // -------------------------------------------------------------------------------------------- annulling

    /// @inheritdoc ISocialcoin
    function annul(Annulment calldata annulment, bytes calldata signature) external whenNotFrozen {
        uint256 programme = annulment.programme;
        Attestation calldata attestation = annulment.attestation;
        Agreement memory agreement = _agreementOfOperator(programme);
        _requireDuty(agreement.municipality, Duty.Attester, annulment.attester);
        require(annulment.reason != 0, SocialcoinReasonMissing(programme));
        require(
            isAwarded(programme, attestation.task),
            SocialcoinTaskNotAwarded(programme, attestation.task)
        );
        require(
            !isAnnulled(programme, attestation.task),
            SocialcoinTaskAnnulledBefore(programme, attestation.task)
        );
        _requireSigned(annulment.attester, annulment.hash(), annulment.deadline, signature);

        _annulledTasks[programme][attestation.task >> 8] |= 1 << (attestation.task & 0xff);
        address participant = currentAccountOf(programme, attestation.participant);
        uint256 earned = _reward(programmes.rate(programme, attestation.activity), attestation);
        uint256 coins = _debit(programme, participant, attestation, earned);
        // At most a balance.
        _accounts[programme].annulled += uint64(coins);

        emit TaskAnnulled(
            programme,
            participant,
            attestation.task,
            annulment.attester,
            coins,
            earned - coins,
            annulment.reason
        );
        emit TransferSingle(msg.sender, participant, address(0), programme, coins);
    }

    /// @dev Takes up to `earned` coins from a participant. They free the ceilings again where the award certainly
    /// counted: it came after the task was finished, so a task of the last award's month or year was awarded in it.
    function _debit(
        uint256 programme,
        address participant,
        Attestation calldata attestation,
        uint256 earned
    ) private returns (uint256 coins) {
        Participant memory debited = _participants[programme][participant];
        coins = earned < debited.balance ? earned : debited.balance;
        require(coins != 0, SocialcoinNothingToAnnul(programme, participant, attestation.task));

        // Each is at most the number from which it is taken.
        debited.balance -= uint56(coins);
        uint256 month = Calendar.monthOf(attestation.finished);
        if (month == debited.month) debited.awardedInMonth -= _lesser(coins, debited.awardedInMonth);
        if (Calendar.yearOf(month) == Calendar.yearOf(debited.month)) {
            debited.awardedInYear -= _lesser(coins, debited.awardedInYear);
        }
        _participants[programme][participant] = debited;
    }

    function _lesser(uint256 coins, uint56 limit) private pure returns (uint56) {
        return coins < limit ? uint56(coins) : limit;
    }

    // -------------------------------------------------------------------------------------------- redeeming

    /// @inheritdoc ISocialcoin
    function burn(uint256 programme, address participant, uint256 coins, uint256 order) external whenNotFrozen {
        _requireRedeemer(programme);
        Participant storage redeeming = _participants[programme][participant];
        require(
            order == redeeming.orders,
            SocialcoinOrderRefused(programme, participant, order, redeeming.orders)
        );
        require(
            coins <= redeeming.balance,
            SocialcoinBalanceTooLow(programme, participant, redeeming.balance, coins)
        );

        ++redeeming.orders;
        // At most the balance.
        redeeming.balance -= uint56(coins);
        _accounts[programme].redeemed += uint64(coins);

        emit TransferSingle(msg.sender, participant, address(0), programme, coins);
    }

    /// @inheritdoc ISocialcoin
    function restore(uint256 programme, address participant, uint256 coins) external whenNotFrozen {
        _requireRedeemer(programme);
        address account = currentAccountOf(programme, participant);

        // What was redeemed came from balances, which a budget of 56 bits bounds.
        _participants[programme][account].balance += uint56(coins);
        _accounts[programme].redeemed -= uint64(coins);

        emit TransferSingle(msg.sender, address(0), account, programme, coins);
    }

    /// @inheritdoc ISocialcoin
    function setCleared(uint256 programme, address participant, bool cleared) external whenNotFrozen {
        _requireRedeemer(programme);
        ParticipantStatus status = _participants[programme][participant].status;

        if (cleared && status == ParticipantStatus.Enrolled) {
            _setStatus(programme, participant, ParticipantStatus.Cleared, 0);
        } else if (!cleared && status == ParticipantStatus.Cleared) {
            _setStatus(programme, participant, ParticipantStatus.Enrolled, 0);
        }
    }

    function _requireRedeemer(uint256 programme) private view {
        address redeemer = programmes.agreement(programme).redeemer;
        (bool admitted, ) = authority.hasRole(REDEEMER_ROLE, msg.sender);
        require(msg.sender == redeemer && admitted, SocialcoinNotRedeemer(programme, msg.sender, redeemer));
    }

    function _setStatus(
        uint256 programme,
        address participant,
        ParticipantStatus status,
        bytes32 reason
    ) private {
        _participants[programme][participant].status = status;

        emit ParticipantStatusChanged(programme, participant, status, reason);
    }

    /// @dev The agreement, for an operator of the programme's municipality only.
    function _agreementOfOperator(uint256 programme) private view returns (Agreement memory agreement) {
        agreement = programmes.agreement(programme);
        _requireDuty(agreement.municipality, Duty.Operator, msg.sender);
    }

    function _openAgreementOfOperator(uint256 programme) private view returns (Agreement memory agreement) {
        agreement = _agreementOfOperator(programme);
        require(
            agreement.status == ProgrammeStatus.Open,
            SocialcoinProgrammeNotOpen(programme, agreement.status)
        );
    }

    // --------------------------------------------------------------------------------------- never transferring

    /// @inheritdoc IERC1155
    /// @notice Always refused: coins never change hands.
    function safeTransferFrom(address, address, uint256, uint256, bytes calldata) external pure {
        revert SocialcoinNotTransferable();
    }

    /// @inheritdoc IERC1155
    /// @notice Always refused: coins never change hands.
    function safeBatchTransferFrom(
        address,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata
    ) external pure {
        revert SocialcoinNotTransferable();
    }

    /// @inheritdoc IERC1155
    /// @notice Always refused: there is nothing to approve.
    function setApprovalForAll(address, bool) external pure {
        revert SocialcoinNotTransferable();
    }

    /// @inheritdoc IERC1155
    /// @notice Always false.
    function isApprovedForAll(address, address) external pure returns (bool) {
        return false;
    }

    /// @inheritdoc IERC5633
    /// @notice Always true, from the first coin on; hence the Soulbound event, which announces a change, never occurs.
    function isSoulbound(uint256) external pure returns (bool) {
        return true;
    }

    // ---------------------------------------------------------------------------------------------- reading

    /// @inheritdoc ISocialcoin
    function participantOf(uint256 programme, address account) external view returns (Participant memory) {
        return _participants[programme][account];
    }

    /// @inheritdoc ISocialcoin
    function accountOf(uint256 programme) external view returns (Account memory) {
        return _accounts[programme];
    }

    /// @inheritdoc ISocialcoin
    function isAwarded(uint256 programme, uint256 task) public view returns (bool) {
        return (_awardedTasks[programme][task >> 8] >> (task & 0xff)) & 1 == 1;
    }

    /// @inheritdoc ISocialcoin
    function isAnnulled(uint256 programme, uint256 task) public view returns (bool) {
        return (_annulledTasks[programme][task >> 8] >> (task & 0xff)) & 1 == 1;
    }

    /// @inheritdoc ISocialcoin
    function currentAccountOf(uint256 programme, address account) public view returns (address) {
        // One step for each time that an attester and an operator together moved this one participant.
        while (_successors[programme][account] != address(0)) account = _successors[programme][account];
        return account;
    }

    /// @inheritdoc IERC1155
    function balanceOf(address account, uint256 id) public view returns (uint256) {
        return _participants[id][account].balance;
    }

    /// @inheritdoc IERC1155
    function balanceOfBatch(
        address[] calldata accounts,
        uint256[] calldata ids
    ) external view returns (uint256[] memory balances) {
        require(accounts.length == ids.length, SocialcoinLengthsDiffer(accounts.length, ids.length));
        balances = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            balances[i] = balanceOf(accounts[i], ids[i]);
        }
    }

    /// @inheritdoc ISocialcoin
    function totalSupply(uint256 id) external view returns (uint256) {
        Account storage account = _accounts[id];
        return account.awarded - account.redeemed - account.annulled;
    }

    /// @inheritdoc ISocialcoin
    function purposeOf(uint256 id) external view returns (Label) {
        return programmes.labelOf(id);
    }

    /// @inheritdoc IERC1155MetadataURI
    /// @notice Metadata as a self-contained data URI; reverts for an unknown programme.
    function uri(uint256 id) external view returns (string memory) {
        return CoinMetadata.uri(id, programmes.agreement(id), programmes.labelOf(id), programmes.termsHashOf(id));
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return
            interfaceId == type(IERC1155).interfaceId ||
            interfaceId == type(IERC1155MetadataURI).interfaceId ||
            interfaceId == type(IERC5633).interfaceId ||
            interfaceId == type(IERC165).interfaceId;
    }
}
