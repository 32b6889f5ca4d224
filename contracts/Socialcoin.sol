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
import {ProgrammeStatus} from "./types/Agreement.sol";
import {Calendar} from "./types/Calendar.sol";
import {Consent, SignedConsent} from "./types/Consent.sol";
import {Label} from "./types/Label.sol";
import {PackedAgreement} from "./types/PackedAgreement.sol";
import {PackedRate} from "./types/PackedRate.sol";
import {Account, Participant, ParticipantStatus} from "./types/Participant.sol";
import {ParticipantSlot, pack} from "./types/ParticipantSlot.sol";
import {Recovery} from "./types/Recovery.sol";
import {SignedWithdrawal, Withdrawal} from "./types/Withdrawal.sol";

/// @title Socialcoin
/// @notice What it promises is written in {ISocialcoin}.
contract Socialcoin is ISocialcoin, DutyBound {
    /// @dev A mapping's value that can be pointed at: its place is computed once for reading and writing.
    struct Standing {
        ParticipantSlot slot;
    }

    /// @dev What the tasks of one batch share, so that it is fetched and computed once.
    struct Round {
        uint256 programme;
        /// The calendar month of the award, and the first one of its year.
        uint256 month;
        uint256 january;
        /// Tasks count from here.
        uint256 startsAt;
        /// Tasks count until here: the end of the programme, or now.
        uint256 endsAt;
        /// Coins that fit a participant's month and year.
        uint256 monthLimit;
        uint256 yearLimit;
        /// The activity whose rate is at hand.
        uint256 activity;
        PackedRate rate;
        /// Rates by activity, from the second activity on.
        PackedRate[] rates;
        /// The register's word at hand, and its bits.
        uint256 word;
        uint256 bits;
    }

    /// @dev Stands for a word or activity that none is.
    uint256 private constant NOTHING_AT_HAND = type(uint256).max;
    /// @dev Activities are numbered in one byte.
    uint256 private constant MAX_ACTIVITIES = 256;

    /// @inheritdoc ISocialcoin
    IProgrammes public immutable programmes;

    mapping(uint256 programme => Account) private _accounts;
    mapping(uint256 programme => mapping(address account => Standing)) private _participants;
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
        require(consents.length != 0, StatementsMissing());

        for (uint256 i = 0; i < consents.length; ++i) {
            _enrol(consents[i].consent, consents[i].signature);
        }
    }

    function _enrol(Consent calldata consent, bytes calldata signature) private {
        uint256 programme = consent.programme;
        address participant = consent.participant;
        PackedAgreement memory agreement = _openAgreementOfOperator(programme);
        bytes32 termsHash = programmes.termsHashOf(programme);
        require(
            consent.termsHash == termsHash,
            SocialcoinTermsDiffer(programme, consent.termsHash, termsHash)
        );
        Participant memory joining = _participants[programme][participant].slot.unpack();
        require(
            joining.status == ParticipantStatus.None || joining.status == ParticipantStatus.Withdrawn,
            SocialcoinEnrolledBefore(programme, participant)
        );
        uint256 expected = uint256(joining.enrolments) + 1;
        require(
            consent.enrolment == expected && expected <= type(uint16).max,
            SocialcoinEnrolmentRefused(programme, participant, consent.enrolment, expected)
        );
        _requireSigned(participant, consent.hash(), consent.deadline, signature);

        joining.status = ParticipantStatus.Enrolled;
        ++joining.enrolments;
        _participants[programme][participant].slot = pack(joining);

        emit ParticipantEnrolled(programme, participant, consent.target, expected);

        IRedeemer redeemer = IRedeemer(agreement.redeemer());
        redeemer.join(programme, participant, consent.target);
        if (redeemer.isWaiting(programme, participant)) {
            _setStatus(programme, participant, ParticipantStatus.Cleared, 0);
        }
    }

    /// @inheritdoc ISocialcoin
    function withdraw(SignedWithdrawal[] calldata withdrawals) external whenNotFrozen {
        require(withdrawals.length != 0, StatementsMissing());

        for (uint256 i = 0; i < withdrawals.length; ++i) {
            _withdraw(withdrawals[i].withdrawal, withdrawals[i].signature);
        }
    }

    function _withdraw(Withdrawal calldata withdrawal, bytes calldata signature) private {
        uint256 programme = withdrawal.programme;
        address participant = withdrawal.participant;
        _agreementOfOperator(programme);
        Participant memory leaving = _participants[programme][participant].slot.unpack();
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
        ParticipantStatus status = _participants[programme][participant].slot.statusOf();
        require(
            status == ParticipantStatus.Enrolled || status == ParticipantStatus.Cleared,
            SocialcoinStatusRefused(programme, participant, status)
        );

        _setStatus(programme, participant, ParticipantStatus.Suspended, reason);
    }

    /// @inheritdoc ISocialcoin
    function resume(uint256 programme, address participant) external whenNotFrozen {
        IRedeemer redeemer = IRedeemer(_agreementOfOperator(programme).redeemer());
        ParticipantStatus status = _participants[programme][participant].slot.statusOf();
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
        PackedAgreement memory agreement = _agreementOfOperator(programme);
        _requireDuty(agreement.municipality(), Duty.Attester, recovery.attester);
        Participant memory moved = _participants[programme][participant].slot.unpack();
        require(
            moved.status != ParticipantStatus.None && moved.status != ParticipantStatus.Moved,
            SocialcoinStatusRefused(programme, participant, moved.status)
        );
        ParticipantStatus known = _participants[programme][successor].slot.statusOf();
        require(
            successor != address(0) && known == ParticipantStatus.None,
            SocialcoinSuccessorRefused(programme, successor, known)
        );
        _requireSigned(recovery.attester, recovery.hash(), recovery.deadline, signature);

        _participants[programme][successor].slot = pack(moved);
        _successors[programme][participant] = successor;
        uint56 balance = moved.balance;
        moved.balance = 0;
        moved.status = ParticipantStatus.Moved;
        _participants[programme][participant].slot = pack(moved);

        emit ParticipantRecovered(programme, participant, successor, recovery.attester);
        emit TransferSingle(msg.sender, participant, successor, programme, balance);

        IRedeemer(agreement.redeemer()).move(programme, participant, successor);
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
        PackedAgreement memory agreement = _openAgreementOfOperator(programme);
        _requireDuty(agreement.municipality(), Duty.Attester, batch.attester);
        require(batch.attestations.length != 0, SocialcoinNothingToAward(programme));
        bytes32 statement = _requireSigned(batch.attester, batch.hash(), batch.deadline, signature);

        (uint256 coins, uint64[] memory tasks) = _awardAll(_round(programme, agreement), batch.attestations);
        uint256 awarded = _accounts[programme].awarded + coins;
        require(
            awarded <= agreement.budget(),
            SocialcoinBudgetExceeded(programme, agreement.budget(), awarded)
        );
        // The budget fits 56 bits.
        _accounts[programme].awarded = uint64(awarded);

        emit TasksAwarded(programme, msg.sender, batch.attester, statement, coins, tasks);
    }

    function _round(
        uint256 programme,
        PackedAgreement memory agreement
    ) private view returns (Round memory round) {
        round.programme = programme;
        round.month = Calendar.monthOf(block.timestamp);
        round.january = Calendar.yearOf(round.month) * 12;
        round.startsAt = agreement.startsAt();
        round.endsAt = agreement.endsAt() < block.timestamp ? agreement.endsAt() : block.timestamp;
        // So many coins are worth at most the ceiling, and one more is worth more.
        uint256 value = agreement.coinValue().value();
        round.monthLimit = agreement.monthCeiling().value() / value;
        round.yearLimit = agreement.yearCeiling().value() / value;
        round.activity = NOTHING_AT_HAND;
        round.word = NOTHING_AT_HAND;
    }

    function _awardAll(
        Round memory round,
        Attestation[] calldata attestations
    ) private returns (uint256 total, uint64[] memory tasks) {
        mapping(address account => Standing) storage participants = _participants[round.programme];
        tasks = new uint64[](attestations.length);
        Attestation memory attestation;

        for (uint256 i = 0; i < attestations.length; ++i) {
            attestation.read(attestations, i);
            uint64 task = attestation.task;
            tasks[i] = task;
            _useTask(round, task);
            uint256 coins = _earned(round, attestation, task);
            unchecked {
                // A reward fits 64 bits, and no transaction has 2^192 attestations.
                total += coins;
            }
            _credit(round, participants, attestation.participant, task, coins);
        }
        _putWordBack(round);
    }

    /// @dev Marks a task in the register, of which one word is at hand: successive tasks mostly share it.
    function _useTask(Round memory round, uint256 task) private {
        if (task >> 8 != round.word) {
            _putWordBack(round);
            round.word = task >> 8;
            round.bits = _awardedTasks[round.programme][task >> 8];
        }
        uint256 bit = 1 << (task & 0xff);
        uint256 bits = round.bits;
        require(bits & bit == 0, SocialcoinTaskAwardedBefore(round.programme, task));

        round.bits = bits | bit;
    }

    function _putWordBack(Round memory round) private {
        if (round.word != NOTHING_AT_HAND) _awardedTasks[round.programme][round.word] = round.bits;
    }

    /// @dev Coins that the catalogue promises for a task, after checking the task against it.
    function _earned(
        Round memory round,
        Attestation memory attestation,
        uint256 task
    ) private view returns (uint256) {
        uint256 activity = attestation.activity;
        if (activity != round.activity) _fetchRate(round, activity, task);
        PackedRate rate = round.rate;
        uint256 units = attestation.units;
        uint256 started = attestation.started;
        uint256 finished = attestation.finished;
        // In the loop over a batch's tasks, an `if` does not evaluate the error's arguments; `require` would.
        if (units == 0) revert SocialcoinTaskWithoutUnits(round.programme, task);
        if (started < round.startsAt || finished > round.endsAt) {
            revert SocialcoinTaskOutsidePeriod(round.programme, task, round.startsAt, round.endsAt);
        }
        uint256 need = rate.minimumDuration(units);
        bool tooShort;
        unchecked {
            tooShort = finished < started + need; // 40 and 48 bits
        }
        if (tooShort) {
            uint256 have = finished > started ? finished - started : 0;
            revert SocialcoinTaskTooShort(round.programme, task, have, need);
        }

        return rate.reward(units, attestation.group);
    }

    /// @dev Puts the rate of a task's activity at hand, which must be offered. The rates of a batch with several
    /// activities are kept in a table.
    function _fetchRate(Round memory round, uint256 activity, uint256 task) private view {
        bool first = round.activity == NOTHING_AT_HAND;
        if (!first && round.rates.length == 0) round.rates = new PackedRate[](MAX_ACTIVITIES);
        PackedRate rate = first ? PackedRate.wrap(0) : round.rates[activity];
        if (!rate.exists()) {
            rate = programmes.packedRate(round.programme, activity);
            require(rate.isOffered(), SocialcoinActivityRetired(round.programme, task, activity));
            if (!first) round.rates[activity] = rate;
        }
        round.activity = activity;
        round.rate = rate;
    }

    /// @dev Adds coins to a participant, within the ceilings of the month and the year.
    function _credit(
        Round memory round,
        mapping(address account => Standing) storage participants,
        address participant,
        uint256 task,
        uint256 coins
    ) private {
        Standing storage credited = participants[participant];
        ParticipantSlot slot = credited.slot;
        if (slot.monthOf() != round.month) slot = slot.atMonth(round.month, round.january);
        if (!slot.isEnrolled()) {
            revert SocialcoinParticipantNotEnrolled(round.programme, participant, slot.statusOf());
        }
        unchecked {
            // A sum fits 56 bits and a reward 64.
            if (slot.inMonthOf() + coins > round.monthLimit || slot.inYearOf() + coins > round.yearLimit) {
                _revertAboveCeiling(round, slot, participant, task, coins);
            }
        }

        // A year's coins fit the ceiling's 48 bits, and no balance passes the budget's 56 bits: a transaction that
        // awards more than the budget is refused as a whole at its end.
        credited.slot = slot.withAward(coins);

        emit TransferSingle(msg.sender, address(0), participant, round.programme, coins);
    }

    /// @dev Names the ceiling that an award would pass, and the month in which it would fit.
    function _revertAboveCeiling(
        Round memory round,
        ParticipantSlot slot,
        address participant,
        uint256 task,
        uint256 coins
    ) private view {
        PackedAgreement memory agreement = programmes.packedAgreement(round.programme);
        uint256 value = agreement.coinValue().value();
        uint256 inYear = slot.inYearOf() + coins;
        // A month's ceiling is never above the year's: what fits an empty month fits an empty year.
        uint256 next = inYear > round.yearLimit ? Calendar.nextJanuary(round.month) : round.month + 1;
        uint256 fitsIn = coins > round.monthLimit ? 0 : Calendar.toYearMonth(next);
        if (inYear > round.yearLimit) {
            revert SocialcoinYearCeilingExceeded(
                round.programme,
                participant,
                task,
                agreement.yearCeiling(),
                inYear * value,
                fitsIn
            );
        }
        revert SocialcoinMonthCeilingExceeded(
            round.programme,
            participant,
            task,
            agreement.monthCeiling(),
            (slot.inMonthOf() + coins) * value,
            fitsIn
        );
    }

    // -------------------------------------------------------------------------------------------- annulling

    /// @inheritdoc ISocialcoin
    function annul(Annulment calldata annulment, bytes calldata signature) external whenNotFrozen {
        uint256 programme = annulment.programme;
        Attestation calldata attestation = annulment.attestation;
        PackedAgreement memory agreement = _agreementOfOperator(programme);
        _requireDuty(agreement.municipality(), Duty.Attester, annulment.attester);
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
        uint256 earned = programmes.packedRate(programme, attestation.activity).reward(
            attestation.units,
            attestation.group
        );
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
        Participant memory debited = _participants[programme][participant].slot.unpack();
        coins = earned < debited.balance ? earned : debited.balance;
        require(coins != 0, SocialcoinNothingToAnnul(programme, participant, attestation.task));

        // Each is at most the number from which it is taken.
        debited.balance -= uint56(coins);
        uint256 month = Calendar.monthOf(attestation.finished);
        if (month == debited.month) debited.awardedInMonth -= _lesser(coins, debited.awardedInMonth);
        if (Calendar.yearOf(month) == Calendar.yearOf(debited.month)) {
            debited.awardedInYear -= _lesser(coins, debited.awardedInYear);
        }
        _participants[programme][participant].slot = pack(debited);
    }

    function _lesser(uint256 coins, uint56 limit) private pure returns (uint56) {
        return coins < limit ? uint56(coins) : limit;
    }

    // -------------------------------------------------------------------------------------------- redeeming

    /// @inheritdoc ISocialcoin
    function burn(
        uint256 programme,
        address participant,
        uint256 coins,
        uint256 order
    ) external whenNotFrozen {
        _requireRedeemer(programme);
        Standing storage redeeming = _participants[programme][participant];
        ParticipantSlot slot = redeeming.slot;
        require(
            order == slot.ordersOf(),
            SocialcoinOrderRefused(programme, participant, order, slot.ordersOf())
        );
        require(
            coins <= slot.balanceOf(),
            SocialcoinBalanceTooLow(programme, participant, slot.balanceOf(), coins)
        );

        redeeming.slot = slot.withOrder(coins);
        // At most the balance.
        _accounts[programme].redeemed += uint64(coins);

        emit TransferSingle(msg.sender, participant, address(0), programme, coins);
    }

    /// @inheritdoc ISocialcoin
    function restore(uint256 programme, address participant, uint256 coins) external whenNotFrozen {
        _requireRedeemer(programme);
        uint256 redeemed = _accounts[programme].redeemed;
        require(coins <= redeemed, SocialcoinNotRedeemed(programme, redeemed, coins));

        // What was redeemed came from balances, which a budget of 56 bits bounds.
        address account = currentAccountOf(programme, participant);
        Standing storage standing = _participants[programme][account];
        standing.slot = standing.slot.withRestored(coins);
        _accounts[programme].redeemed = uint64(redeemed - coins);

        emit TransferSingle(msg.sender, address(0), account, programme, coins);
    }

    /// @inheritdoc ISocialcoin
    function setCleared(uint256 programme, address participant, bool cleared) external whenNotFrozen {
        _requireRedeemer(programme);
        ParticipantStatus status = _participants[programme][participant].slot.statusOf();

        if (cleared && status == ParticipantStatus.Enrolled) {
            _setStatus(programme, participant, ParticipantStatus.Cleared, 0);
        } else if (!cleared && status == ParticipantStatus.Cleared) {
            _setStatus(programme, participant, ParticipantStatus.Enrolled, 0);
        }
    }

    function _requireRedeemer(uint256 programme) private view {
        address redeemer = programmes.packedAgreement(programme).redeemer();
        require(
            msg.sender == redeemer && _hasRole(REDEEMER_ROLE, msg.sender),
            SocialcoinNotRedeemer(programme, msg.sender, redeemer)
        );
    }

    function _setStatus(
        uint256 programme,
        address participant,
        ParticipantStatus status,
        bytes32 reason
    ) private {
        Standing storage changed = _participants[programme][participant];
        changed.slot = changed.slot.withStatus(status);

        emit ParticipantStatusChanged(programme, participant, status, reason);
    }

    /// @dev The agreement, for an operator of the programme's municipality only.
    function _agreementOfOperator(uint256 programme) private view returns (PackedAgreement memory agreement) {
        agreement = programmes.packedAgreement(programme);
        _requireDuty(agreement.municipality(), Duty.Operator, msg.sender);
    }

    function _openAgreementOfOperator(
        uint256 programme
    ) private view returns (PackedAgreement memory agreement) {
        agreement = _agreementOfOperator(programme);
        require(
            agreement.status() == ProgrammeStatus.Open,
            SocialcoinProgrammeNotOpen(programme, agreement.status())
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
        return _participants[programme][account].slot.unpack();
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
        return _participants[id][account].slot.balanceOf();
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
        return
            CoinMetadata.uri(
                id,
                programmes.agreement(id),
                programmes.labelOf(id),
                programmes.termsHashOf(id)
            );
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
