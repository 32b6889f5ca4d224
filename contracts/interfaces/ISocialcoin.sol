// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {Annulment} from "../types/Annulment.sol";
import {AttestationBatch} from "../types/AttestationBatch.sol";
import {ProgrammeStatus} from "../types/Agreement.sol";
import {Cents} from "../types/Cents.sol";
import {SignedConsent} from "../types/Consent.sol";
import {Label} from "../types/Label.sol";
import {Account, Participant, ParticipantStatus} from "../types/Participant.sol";
import {Recovery} from "../types/Recovery.sol";
import {SignedWithdrawal} from "../types/Withdrawal.sol";
import {IDutyBound} from "./IDutyBound.sol";
import {IERC5633} from "./IERC5633.sol";
import {IProgrammes} from "./IProgrammes.sol";

/// @title Socialcoin: the coin that cannot change hands.
/// @notice An ERC-1155 token with one id per programme. Coins come into being by an award for attested tasks and go by
/// redemption. An award can be annulled and a redemption be reversed; there is no other way, and none to move coins.
/// @dev Of ERC-1155 two things are left out. A contract that gets coins is not asked (`onERC1155Received`): a receiver that
/// could refuse an award would refuse the whole batch, and one that is called could come back. And nobody can be approved.
interface ISocialcoin is IERC1155MetadataURI, IERC5633, IDutyBound {
    /// @notice A participant joined a programme.
    /// @param target What the coins will go towards.
    /// @param enrolment 1 for the first time, 2 for the second …
    event ParticipantEnrolled(
        uint256 indexed programme,
        address indexed participant,
        uint256 indexed target,
        uint256 enrolment
    );

    /// @notice A participant's status changed.
    /// @param reason Why, as a short ASCII code; zero where the status itself says it.
    event ParticipantStatusChanged(
        uint256 indexed programme,
        address indexed participant,
        ParticipantStatus status,
        bytes32 reason
    );

    /// @notice A participant has a new account: standing and coins are there now.
    event ParticipantRecovered(
        uint256 indexed programme,
        address indexed participant,
        address indexed successor,
        address attester
    );

    /// @notice An award was annulled because its attestation was wrong.
    /// @param participant The account from which the coins were taken.
    /// @param coins Coins that were taken back.
    /// @param spent Coins of the award that are redeemed already; this annulment does not take them if a reversal brings them
    /// back, nor does another.
    /// @param reason Why, as a short ASCII code.
    event TaskAnnulled(
        uint256 indexed programme,
        address indexed participant,
        uint256 indexed task,
        address attester,
        uint256 coins,
        uint256 spent,
        bytes32 reason
    );

    /// @notice Coins were awarded for attested tasks. The TransferSingle events before this one in the transaction name
    /// the participants and their coins, in the order of `tasks`; further details are in the calldata.
    /// @param operator Who submitted the statement.
    /// @param attester Who signed it.
    /// @param statement Digest of the statement.
    /// @param coins The sum.
    /// @param tasks The task numbers.
    event TasksAwarded(
        uint256 indexed programme,
        address indexed operator,
        address indexed attester,
        bytes32 statement,
        uint256 coins,
        uint64[] tasks
    );

    /// @notice Coins never change hands, and nobody can be approved to move them.
    error SocialcoinNotTransferable();

    /// @notice The programme has another status than Open.
    error SocialcoinProgrammeNotOpen(uint256 programme, ProgrammeStatus status);

    /// @notice The consent accepts the terms `given`; the programme's are `expected`.
    error SocialcoinTermsDiffer(uint256 programme, bytes32 given, bytes32 expected);

    /// @notice The account takes part already, or another account has taken its place.
    error SocialcoinEnrolledBefore(uint256 programme, address participant);

    /// @notice The statement is for enrolment `given`; the account's is `expected`. No account joins more than 65,535 times.
    error SocialcoinEnrolmentRefused(uint256 programme, address participant, uint256 given, uint256 expected);

    /// @notice The participant's status does not allow this.
    error SocialcoinStatusRefused(uint256 programme, address participant, ParticipantStatus status);

    /// @notice The new account is known in the programme already, or is no account.
    error SocialcoinSuccessorRefused(uint256 programme, address successor, ParticipantStatus status);

    /// @notice A reason is needed.
    error SocialcoinReasonMissing(uint256 programme);

    /// @notice The task was never awarded.
    error SocialcoinTaskNotAwarded(uint256 programme, uint256 task);

    /// @notice The task was annulled before.
    error SocialcoinTaskAnnulledBefore(uint256 programme, uint256 task);

    /// @notice Nothing of the task's coins is left to take back.
    error SocialcoinNothingToAnnul(uint256 programme, address participant, uint256 task);

    /// @notice Only enrolled participants are awarded; this one's status is `status`.
    error SocialcoinParticipantNotEnrolled(uint256 programme, address participant, ParticipantStatus status);

    /// @notice The statement has no attestations.
    error SocialcoinNothingToAward(uint256 programme);

    /// @notice The task was awarded before.
    error SocialcoinTaskAwardedBefore(uint256 programme, uint256 task);

    /// @notice The task's activity is retired.
    error SocialcoinActivityRetired(uint256 programme, uint256 task, uint256 activity);

    /// @notice The task has zero units.
    error SocialcoinTaskWithoutUnits(uint256 programme, uint256 task);

    /// @notice The task was started or finished outside the period of the programme, or finished in the future.
    /// @param startsAt Start of what is allowed, unix seconds.
    /// @param endsAt End of what is allowed, unix seconds.
    error SocialcoinTaskOutsidePeriod(uint256 programme, uint256 task, uint256 startsAt, uint256 endsAt);

    /// @notice The task took `have` seconds; its activity and units need `need`.
    error SocialcoinTaskTooShort(uint256 programme, uint256 task, uint256 have, uint256 need);

    /// @notice The awards would bring the programme's total to `need` coins; its budget is `budget`.
    error SocialcoinBudgetExceeded(uint256 programme, uint256 budget, uint256 need);

    /// @notice The award would bring the participant's month to `need` cents.
    /// @param task The first task that does not fit.
    /// @param fitsIn The first calendar month in which this task would fit, as YYYYMM; 0 when it never would.
    error SocialcoinMonthCeilingExceeded(
        uint256 programme,
        address participant,
        uint256 task,
        Cents ceiling,
        uint256 need,
        uint256 fitsIn
    );

    /// @notice The award would bring the participant's year to `need` cents.
    /// @param task The first task that does not fit.
    /// @param fitsIn The first calendar month in which this task would fit, as YYYYMM; 0 when it never would.
    error SocialcoinYearCeilingExceeded(
        uint256 programme,
        address participant,
        uint256 task,
        Cents ceiling,
        uint256 need,
        uint256 fitsIn
    );

    /// @notice Only the programme's redeemer does this with its coins, and only while the network administrator admits it,
    /// without an execution delay.
    error SocialcoinNotRedeemer(uint256 programme, address caller, address redeemer);

    /// @notice The order has nonce `given`; the participant's next is `expected`.
    error SocialcoinOrderRefused(uint256 programme, address participant, uint256 given, uint256 expected);

    /// @notice The participant has fewer coins than asked.
    error SocialcoinBalanceTooLow(uint256 programme, address participant, uint256 have, uint256 need);

    /// @notice Only `have` coins of the programme are redeemed; `need` were to be given back.
    error SocialcoinNotRedeemed(uint256 programme, uint256 have, uint256 need);

    /// @notice Two arrays that go together differ in length.
    error SocialcoinLengthsDiffer(uint256 accounts, uint256 ids);

    /// @notice Submits participants' consents; each joins the programme that the consent names.
    /// @custom:access Operator of the programme's municipality
    function enrol(SignedConsent[] calldata consents) external;

    /// @notice Awards the coins that the catalogue promises for attested tasks. All or none.
    /// @custom:access Operator of the programme's municipality, who is not the attester
    function award(AttestationBatch calldata batch, bytes calldata signature) external;

    /// @notice Submits participants' statements that they stop. Coins stay and can be redeemed.
    /// @custom:access Operator of the programme's municipality
    function withdraw(SignedWithdrawal[] calldata withdrawals) external;

    /// @notice Suspends a participant: no awards until resumed. Coins stay and can be redeemed.
    /// @custom:access Operator of the programme's municipality
    /// @param reason Why, as a short ASCII code.
    function suspend(uint256 programme, address participant, bytes32 reason) external;

    /// @notice Ends a participant's suspension.
    /// @custom:access Operator of the programme's municipality
    function resume(uint256 programme, address participant) external;

    /// @notice Takes back the coins of an award whose attestation was wrong, as far as they are not redeemed. Once for each
    /// task: what has to be reversed is reversed before.
    /// @custom:access Operator of the programme's municipality, who is not the attester
    function annul(Annulment calldata annulment, bytes calldata signature) external;

    /// @notice Gives a participant who lost an account a new one: standing, coins and ceilings move there whole, and the
    /// old account's orders are void.
    /// @custom:access Operator of the programme's municipality, who is not the attester
    function recover(Recovery calldata recovery, bytes calldata signature) external;

    /// @notice Gives coins back whose redemption was reversed.
    /// @custom:access The programme's redeemer
    function restore(uint256 programme, address participant, uint256 coins) external;

    /// @notice Burns coins of a participant for an order.
    /// @custom:access The programme's redeemer
    /// @param order The nonce of the participant's order.
    function burn(uint256 programme, address participant, uint256 coins, uint256 order) external;

    /// @notice Lets further awards to a participant wait (`cleared`), or go on. Does nothing for one who withdrew.
    /// @custom:access The programme's redeemer
    function setCleared(uint256 programme, address participant, bool cleared) external;

    /// @notice The agreements.
    function programmes() external view returns (IProgrammes);

    /// @notice A participant's standing in a programme.
    function participantOf(uint256 programme, address account) external view returns (Participant memory);

    /// @notice A programme's account.
    function accountOf(uint256 programme) external view returns (Account memory);

    /// @notice Whether a task number was awarded in a programme.
    function isAwarded(uint256 programme, uint256 task) external view returns (bool);

    /// @notice Whether an award was annulled.
    function isAnnulled(uint256 programme, uint256 task) external view returns (bool);

    /// @notice The account that a participant has now: the given one, or the last that took its place.
    function currentAccountOf(uint256 programme, address account) external view returns (address);

    /// @notice How many coins of a programme exist.
    function totalSupply(uint256 id) external view returns (uint256);

    /// @notice The purpose for which a programme's coins were created.
    function purposeOf(uint256 id) external view returns (Label);
}
