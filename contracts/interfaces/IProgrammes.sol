// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "../types/Organisation.sol";
import {Accession} from "../types/Accession.sol";
import {Activity, Agreement, ProgrammeStatus, Rate} from "../types/Agreement.sol";
import {Label} from "../types/Label.sol";
import {PackedAgreement} from "../types/PackedAgreement.sol";
import {PackedRate} from "../types/PackedRate.sol";
import {IDutyBound} from "./IDutyBound.sol";

/// @title Programmes: what the parties agreed.
/// @notice One municipality, one label, one text of terms, one coin value, one budget, ceilings, a way to divide coins,
/// the activities that earn coins, and the creditors or providers who acceded. Programmes are numbered from 1.
interface IProgrammes is IDutyBound {
    /// @notice A programme was agreed.
    /// @param programme Its number.
    /// @param municipality The municipality that runs it.
    /// @param label The purpose of its coins.
    /// @param termsHash Keccak-256 of the text of the terms.
    /// @param agreement The rest of what was agreed.
    event ProgrammeCreated(
        uint256 indexed programme,
        Organisation indexed municipality,
        Label indexed label,
        bytes32 termsHash,
        Agreement agreement
    );

    /// @notice An activity was added to a programme's catalogue. What it earns never changes afterwards.
    event ActivityAdded(uint256 indexed programme, uint256 indexed activity, Activity entry);

    /// @notice An activity can no longer be awarded.
    event ActivityRetired(uint256 indexed programme, uint256 indexed activity);

    /// @notice A creditor or provider accepted the programme's terms.
    /// @param signer Who signed for the organisation.
    /// @param ground The legal ground it named.
    event OrganisationAcceded(
        uint256 indexed programme,
        Organisation indexed organisation,
        address indexed signer,
        bytes32 ground
    );

    /// @notice The municipality suspended, resumed or closed its programme.
    event ProgrammeStatusChanged(uint256 indexed programme, ProgrammeStatus status);

    /// @notice There is no programme with this number.
    error ProgrammesUnknown(uint256 programme);

    /// @notice What is agreed has a field that cannot be: `field` is `have` and has to be `need` at least, as a number.
    error ProgrammesInvalid(string field, uint256 have, uint256 need);

    /// @notice The network administrator has not admitted this contract as a redeemer, or has with an execution delay, or
    /// it is no contract.
    error ProgrammesRedeemerNotAdmitted(address redeemer);

    /// @notice The programme's catalogue has no such activity.
    error ProgrammesActivityUnknown(uint256 programme, uint256 activity);

    /// @notice The activity is retired already.
    error ProgrammesActivityRetired(uint256 programme, uint256 activity);

    /// @notice A catalogue holds at most `limit` activities; `needed` were asked for.
    error ProgrammesCatalogueFull(uint256 programme, uint256 limit, uint256 needed);

    /// @notice The statement accepts the terms `given`; the programme's are `expected`.
    error ProgrammesTermsDiffer(uint256 programme, bytes32 given, bytes32 expected);

    /// @notice The organisation has acceded already.
    error ProgrammesAccededBefore(uint256 programme, Organisation organisation);

    /// @notice The signer is neither creditor nor provider for the organisation.
    error ProgrammesPartyDutyMissing(Organisation organisation, address signer);

    /// @notice The programme cannot go from status `have` to status `need`.
    error ProgrammesStatusRefused(uint256 programme, ProgrammeStatus have, ProgrammeStatus need);

    /// @notice The programme is closed: nothing more is earned there.
    error ProgrammesClosed(uint256 programme);

    /// @notice Creates a programme.
    /// @custom:access Operator of the agreement's municipality
    /// @param agreement_ What was agreed; its status is set to Open whatever is given.
    /// @param label The purpose of the coins.
    /// @param termsHash Keccak-256 of the text of the terms.
    /// @param catalogue The activities; they are numbered from 0.
    /// @return programme The new programme's number.
    function create(
        Agreement calldata agreement_,
        Label label,
        bytes32 termsHash,
        Activity[] calldata catalogue
    ) external returns (uint256 programme);

    /// @notice Adds activities to the catalogue of a programme that is not closed.
    /// @custom:access Operator of the programme's municipality
    function addActivities(uint256 programme, Activity[] calldata entries) external;

    /// @notice Takes an activity off the catalogue: it can no longer be awarded.
    /// @custom:access Operator of the programme's municipality
    function retireActivity(uint256 programme, uint256 number) external;

    /// @notice Submits the statement of a creditor or provider that it accepts the terms. A closed programme takes it
    /// too: coins are redeemed there still, and a claim may be handed to an organisation that has yet to accede.
    /// @custom:access Operator of the programme's municipality
    function accede(Accession calldata accession, bytes calldata signature) external;

    /// @notice Suspends an open programme, resumes a suspended one, or closes either for ever. Awards stop unless it is
    /// open; what was earned can be redeemed always.
    /// @custom:access Administrator of the programme's municipality
    function setStatus(uint256 programme, ProgrammeStatus status) external;

    /// @notice How many programmes there are.
    function count() external view returns (uint256);

    /// @notice What was agreed. Reverts for an unknown programme.
    function agreement(uint256 programme) external view returns (Agreement memory);

    /// @notice The same as {agreement}, as the two words in which it is stored: what other contracts ask for, because
    /// it costs a third. Reverts for an unknown programme.
    function packedAgreement(uint256 programme) external view returns (PackedAgreement memory);

    /// @notice The purpose of a programme's coins; zero for an unknown programme.
    function labelOf(uint256 programme) external view returns (Label);

    /// @notice Keccak-256 of the text of the terms; zero for an unknown programme.
    function termsHashOf(uint256 programme) external view returns (bytes32);

    /// @notice How many activities the catalogue has.
    function activityCount(uint256 programme) external view returns (uint256);

    /// @notice An entry of the catalogue. Reverts for an unknown activity.
    function activity(uint256 programme, uint256 number) external view returns (Activity memory);

    /// @notice What an activity earns. Reverts for an unknown activity.
    function rate(uint256 programme, uint256 number) external view returns (Rate memory);

    /// @notice The same as {rate}, as the word in which it is stored. Reverts for an unknown activity.
    function packedRate(uint256 programme, uint256 number) external view returns (PackedRate);

    /// @notice The legal ground on which an organisation acceded; zero where it did not.
    function groundOf(uint256 programme, Organisation organisation) external view returns (bytes32);
}
