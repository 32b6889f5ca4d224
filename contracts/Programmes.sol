// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {DutyBound} from "./access/DutyBound.sol";
import {Duty, REDEEMER_ROLE} from "./access/Duty.sol";
import {IProgrammes} from "./interfaces/IProgrammes.sol";
import {Accession} from "./types/Accession.sol";
import {Activity, Agreement, ProgrammeStatus, Rate} from "./types/Agreement.sol";
import {Label} from "./types/Label.sol";
import {Organisation} from "./types/Organisation.sol";
import {PackedAgreement, pack} from "./types/PackedAgreement.sol";
import {PackedRate, packRate} from "./types/PackedRate.sol";

/// @title Programmes
/// @notice What it promises is written in {IProgrammes}.
contract Programmes is IProgrammes, DutyBound {
    /// @dev Activities are numbered in one byte in attestations.
    uint256 private constant MAX_ACTIVITIES = 256;

    /// @dev An {Activity} whose rate is one word.
    struct PackedActivity {
        PackedRate rate;
        bytes32 code;
        bytes32 declaration;
    }

    struct Programme {
        PackedAgreement agreement;
        Label label;
        bytes32 termsHash;
        uint256 activities;
        /// @dev Not an array: an unknown entry is told by its rate, without reading a length.
        mapping(uint256 number => PackedActivity) catalogue;
        mapping(Organisation organisation => bytes32 ground) grounds;
    }

    /// @inheritdoc IProgrammes
    uint256 public count;

    mapping(uint256 programme => Programme) private _programmes;

    constructor(IAccessManager authority_) DutyBound(authority_, "Socialcoin Programmes") {}

    // ---------------------------------------------------------------------------------------------- agreeing

    /// @inheritdoc IProgrammes
    function create(
        Agreement calldata agreement_,
        Label label,
        bytes32 termsHash,
        Activity[] calldata catalogue
    ) external whenNotFrozen returns (uint256 programme) {
        _requireDuty(agreement_.municipality, Duty.Operator, msg.sender);
        _requireValid(agreement_, label, termsHash);

        programme = ++count;
        Programme storage created = _programmes[programme];
        Agreement memory agreed = agreement_;
        agreed.status = ProgrammeStatus.Open;
        created.agreement = pack(agreed);
        created.label = label;
        created.termsHash = termsHash;

        emit ProgrammeCreated(programme, agreement_.municipality, label, termsHash, agreed);
        _addActivities(programme, catalogue);
    }

    function _requireValid(Agreement calldata agreement_, Label label, bytes32 termsHash) private view {
        require(Organisation.unwrap(agreement_.municipality) != 0, ProgrammesInvalid("municipality", 0, 1));
        require(Label.unwrap(label) != 0, ProgrammesInvalid("label", 0, 1));
        require(termsHash != 0, ProgrammesInvalid("termsHash", 0, 1));
        require(
            agreement_.endsAt > agreement_.startsAt,
            ProgrammesInvalid("endsAt", agreement_.endsAt, uint256(agreement_.startsAt) + 1)
        );
        require(agreement_.budget != 0, ProgrammesInvalid("budget", 0, 1));
        require(agreement_.coinValue.value() != 0, ProgrammesInvalid("coinValue", 0, 1));
        uint256 month = agreement_.monthCeiling.value();
        uint256 coin = agreement_.coinValue.value();
        require(month >= coin, ProgrammesInvalid("monthCeiling", month, coin));
        uint256 year = agreement_.yearCeiling.value();
        require(year >= month, ProgrammesInvalid("yearCeiling", year, month));
        require(
            _hasRole(REDEEMER_ROLE, agreement_.redeemer) && agreement_.redeemer.code.length != 0,
            ProgrammesRedeemerNotAdmitted(agreement_.redeemer)
        );
    }

    /// @inheritdoc IProgrammes
    function addActivities(uint256 programme, Activity[] calldata entries) external whenNotFrozen {
        PackedAgreement memory agreed = _agreed(programme);
        _requireDuty(agreed.municipality(), Duty.Operator, msg.sender);
        require(agreed.status() != ProgrammeStatus.Closed, ProgrammesClosed(programme));

        _addActivities(programme, entries);
    }

    function _addActivities(uint256 programme, Activity[] calldata entries) private {
        Programme storage known = _programmes[programme];
        uint256 have = known.activities;
        uint256 needed = have + entries.length;
        require(needed <= MAX_ACTIVITIES, ProgrammesCatalogueFull(programme, MAX_ACTIVITIES, needed));

        for (uint256 i = 0; i < entries.length; ++i) {
            Activity calldata entry = entries[i];
            require(entry.rate.reward != 0, ProgrammesInvalid("reward", 0, 1));
            require(entry.rate.minimumDuration != 0, ProgrammesInvalid("minimumDuration", 0, 1));
            require(entry.rate.groupMultiplier != 0, ProgrammesInvalid("groupMultiplier", 0, 1));
            require(entry.rate.offered, ProgrammesInvalid("offered", 0, 1));
            require(entry.code != 0, ProgrammesInvalid("code", 0, 1));
            require(entry.declaration != 0, ProgrammesInvalid("declaration", 0, 1));

            known.catalogue[have + i] = PackedActivity(packRate(entry.rate), entry.code, entry.declaration);

            emit ActivityAdded(programme, have + i, entry);
        }
        known.activities = needed;
    }

    /// @inheritdoc IProgrammes
    function retireActivity(uint256 programme, uint256 number) external whenNotFrozen {
        _requireDuty(_agreed(programme).municipality(), Duty.Operator, msg.sender);
        PackedActivity storage entry = _entry(programme, number);
        require(entry.rate.isOffered(), ProgrammesActivityRetired(programme, number));

        entry.rate = entry.rate.retired();

        emit ActivityRetired(programme, number);
    }

    // --------------------------------------------------------------------------------------------- acceding

    /// @inheritdoc IProgrammes
    function accede(Accession calldata accession, bytes calldata signature) external whenNotFrozen {
        Programme storage joined = _programmes[accession.programme];
        Organisation organisation = accession.organisation;
        _requireDuty(_agreed(accession.programme).municipality(), Duty.Operator, msg.sender);
        require(
            accession.termsHash == joined.termsHash,
            ProgrammesTermsDiffer(accession.programme, accession.termsHash, joined.termsHash)
        );
        require(accession.ground != 0, ProgrammesInvalid("ground", 0, 1));
        require(
            joined.grounds[organisation] == 0,
            ProgrammesAccededBefore(accession.programme, organisation)
        );
        require(
            _hasDuty(organisation, Duty.Creditor, accession.signer) ||
                _hasDuty(organisation, Duty.Provider, accession.signer),
            ProgrammesPartyDutyMissing(organisation, accession.signer)
        );
        _requireSigned(accession.signer, accession.hash(), accession.deadline, signature);

        joined.grounds[organisation] = accession.ground;

        emit OrganisationAcceded(accession.programme, organisation, accession.signer, accession.ground);
    }

    // ------------------------------------------------------------------------------------- suspending, closing

    /// @inheritdoc IProgrammes
    function setStatus(uint256 programme, ProgrammeStatus status) external whenNotFrozen {
        PackedAgreement memory changed = _agreed(programme);
        _requireDuty(changed.municipality(), Duty.Administrator, msg.sender);
        ProgrammeStatus have = changed.status();
        require(
            have != ProgrammeStatus.Closed && status != ProgrammeStatus.None && status != have,
            ProgrammesStatusRefused(programme, have, status)
        );

        _programmes[programme].agreement = changed.withStatus(status);

        emit ProgrammeStatusChanged(programme, status);
    }

    // ---------------------------------------------------------------------------------------------- reading

    /// @inheritdoc IProgrammes
    function agreement(uint256 programme) external view returns (Agreement memory) {
        return _agreed(programme).unpack();
    }

    /// @inheritdoc IProgrammes
    function packedAgreement(uint256 programme) external view returns (PackedAgreement memory) {
        return _agreed(programme);
    }

    /// @inheritdoc IProgrammes
    function labelOf(uint256 programme) external view returns (Label) {
        return _programmes[programme].label;
    }

    /// @inheritdoc IProgrammes
    function termsHashOf(uint256 programme) external view returns (bytes32) {
        return _programmes[programme].termsHash;
    }

    /// @inheritdoc IProgrammes
    function activityCount(uint256 programme) external view returns (uint256) {
        return _programmes[programme].activities;
    }

    /// @inheritdoc IProgrammes
    function activity(uint256 programme, uint256 number) external view returns (Activity memory) {
        PackedActivity storage entry = _entry(programme, number);
        return Activity(entry.rate.unpack(), entry.code, entry.declaration);
    }

    /// @inheritdoc IProgrammes
    function rate(uint256 programme, uint256 number) external view returns (Rate memory) {
        return _entry(programme, number).rate.unpack();
    }

    /// @inheritdoc IProgrammes
    function packedRate(uint256 programme, uint256 number) external view returns (PackedRate) {
        return _entry(programme, number).rate;
    }

    /// @inheritdoc IProgrammes
    function groundOf(uint256 programme, Organisation organisation) external view returns (bytes32) {
        return _programmes[programme].grounds[organisation];
    }

    function _agreed(uint256 programme) private view returns (PackedAgreement memory agreed) {
        agreed = _programmes[programme].agreement;
        require(agreed.status() != ProgrammeStatus.None, ProgrammesUnknown(programme));
    }

    function _entry(uint256 programme, uint256 number) private view returns (PackedActivity storage entry) {
        entry = _programmes[programme].catalogue[number];
        require(entry.rate.exists(), ProgrammesActivityUnknown(programme, number));
    }
}
