// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Programmes} from "../../../contracts/Programmes.sol";
import {Socialcoin} from "../../../contracts/Socialcoin.sol";
import {
    Activity,
    Agreement,
    Distribution,
    ProgrammeStatus,
    Rate
} from "../../../contracts/types/Agreement.sol";
import {Attestation, AttestationBatch} from "../../../contracts/types/AttestationBatch.sol";
import {Cents} from "../../../contracts/types/Cents.sol";
import {Consent, SignedConsent} from "../../../contracts/types/Consent.sol";
import {Label} from "../../../contracts/types/Label.sol";
import {Organisation} from "../../../contracts/types/Organisation.sol";
import {OpenManager} from "./OpenManager.sol";
import {OpenRedeemer} from "./OpenRedeemer.sol";
import {SignerWallet} from "./SignerWallet.sol";

/// @title The coin among contracts that let everything pass, so that only its own arithmetic can refuse.
abstract contract CoinWorld {
    bytes32 private constant TERMS = "terms";

    Programmes internal immutable programmes;
    Socialcoin internal immutable coin;
    OpenRedeemer internal immutable redeemer;
    /// @dev Signs for everybody whatever is asked; participants and attesters are such wallets.
    address internal immutable attester;
    uint64 private _task;

    constructor() {
        programmes = new Programmes(IAccessManager(address(new OpenManager())));
        coin = new Socialcoin(programmes);
        redeemer = new OpenRedeemer(coin);
        attester = address(new SignerWallet());
    }

    /// @dev One activity, which earns one coin per unit of one second.
    function create(
        uint48 coinValue,
        uint48 monthCeiling,
        uint48 yearCeiling,
        uint56 budget
    ) internal returns (uint256) {
        Activity[] memory catalogue = new Activity[](1);
        catalogue[0] = Activity(Rate(1, 1, 1, true), "one-coin", "declaration");
        Agreement memory agreement = Agreement({
            municipality: Organisation.wrap(1),
            status: ProgrammeStatus.Open,
            distribution: Distribution.ProRata,
            startsAt: 0,
            endsAt: type(uint40).max,
            coinValue: Cents.wrap(coinValue),
            budget: budget,
            redeemer: address(redeemer),
            monthCeiling: Cents.wrap(monthCeiling),
            yearCeiling: Cents.wrap(yearCeiling)
        });
        return programmes.create(agreement, Label.wrap("label"), TERMS, catalogue);
    }

    function enrol(uint256 programme) internal returns (address participant) {
        participant = address(new SignerWallet());
        SignedConsent[] memory consents = new SignedConsent[](1);
        consents[0] = SignedConsent(Consent(programme, participant, TERMS, 0, 1, type(uint256).max), "");
        coin.enrol(consents);
    }

    /// @dev Tries to award so many coins now; returns why not, or nothing when it was done.
    function tryAward(
        uint256 programme,
        address participant,
        uint16 coins
    ) internal returns (bytes memory reason) {
        Attestation[] memory attestations = new Attestation[](1);
        attestations[0] = Attestation(++_task, participant, 0, coins, false, 0, type(uint16).max, "evidence");
        try coin.award(AttestationBatch(programme, attester, type(uint256).max, attestations), "") {
            return "";
        } catch (bytes memory why) {
            return why;
        }
    }
}
