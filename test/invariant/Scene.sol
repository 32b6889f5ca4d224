// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Programmes} from "../../contracts/Programmes.sol";
import {Socialcoin} from "../../contracts/Socialcoin.sol";
import {Duty, REDEEMER_ROLE, roleOf} from "../../contracts/access/Duty.sol";
import {DebtRelief} from "../../contracts/redemption/DebtRelief.sol";
import {InKind} from "../../contracts/redemption/InKind.sol";
import {NeighbourhoodPlan} from "../../contracts/redemption/NeighbourhoodPlan.sol";
import {Accession} from "../../contracts/types/Accession.sol";
import {Activity, Agreement, Distribution, ProgrammeStatus, Rate} from "../../contracts/types/Agreement.sol";
import {Cents} from "../../contracts/types/Cents.sol";
import {Label} from "../../contracts/types/Label.sol";
import {Organisation} from "../../contracts/types/Organisation.sol";
import {SignerWallet} from "../contracts/mocks/SignerWallet.sol";
import {TypesHarness} from "../contracts/mocks/TypesHarness.sol";
import {vm} from "./Vm.sol";

/// @dev Two municipalities with staff, two creditors, two providers, and six programmes with small bounds, so that every
/// bound is reached within months: three of debt relief, two in kind, one neighbourhood plan.
abstract contract Scene {
    /// @dev Wednesday 15 September 2027, 12:00 UTC.
    uint256 internal constant START = 1_821_009_600;
    uint40 internal constant JANUARY_2027 = 1_798_761_600;
    uint40 internal constant JANUARY_2030 = 1_893_456_000;
    uint256 internal constant PROGRAMMES = 6;
    bytes32 internal constant TERMS = keccak256("terms");
    bytes32 internal constant WHY = "invariant";
    uint256 internal constant RETIRED = 2;

    Organisation internal constant WILGENDAM = Organisation.wrap(1_000);
    Organisation internal constant ELSHOEK = Organisation.wrap(2_000);
    Organisation internal constant TAX_OFFICE = Organisation.wrap(3_000);
    Organisation internal constant HOUSING = Organisation.wrap(4_000);
    Organisation internal constant SHOP = Organisation.wrap(5_000);
    Organisation internal constant GARDENERS = Organisation.wrap(6_000);

    // Private keys; participants' are drawn from 10,000 on.
    uint256 internal constant OPERATOR = 101;
    uint256 internal constant ATTESTER = 102;
    uint256 internal constant ADMINISTRATOR = 103;
    uint256 internal constant SOLOIST = 104;
    uint256 internal constant REMOVED = 105;
    uint256 internal constant DELAYED = 106;
    uint256 internal constant OTHER_OPERATOR = 201;
    uint256 internal constant OTHER_ATTESTER = 202;
    uint256 internal constant OTHER_ADMINISTRATOR = 203;
    uint256 internal constant CREDITOR = 301;
    uint256 internal constant PROVIDER = 501;
    uint256 internal constant OTHER_PROVIDER = 601;
    uint256 internal constant STRANGER = 901;

    AccessManager public manager;
    Programmes public programmes;
    Socialcoin public coin;
    DebtRelief public relief;
    InKind public kind;
    NeighbourhoodPlan public plan;
    /// @dev Hashes statements that stand in memory: the contracts' own hashing reads calldata.
    TypesHarness internal types;
    /// @dev Signs for the housing association, as a contract does (ERC-1271).
    SignerWallet internal housing;
    /// @dev Time as this contract knows it; every act begins with it.
    uint256 public today = START;

    constructor() {
        vm.warp(START);
        manager = new AccessManager(address(this));
        programmes = new Programmes(manager);
        coin = new Socialcoin(programmes);
        relief = new DebtRelief(coin);
        kind = new InKind(coin);
        plan = new NeighbourhoodPlan(coin);
        types = new TypesHarness();
        housing = new SignerWallet();
        _handOut();
        _agree();
    }

    function _handOut() private {
        manager.grantRole(REDEEMER_ROLE, address(relief), 0);
        manager.grantRole(REDEEMER_ROLE, address(kind), 0);
        manager.grantRole(REDEEMER_ROLE, address(plan), 0);
        _grant(WILGENDAM, Duty.Operator, OPERATOR);
        _grant(WILGENDAM, Duty.Attester, ATTESTER);
        _grant(WILGENDAM, Duty.Administrator, ADMINISTRATOR);
        _grant(WILGENDAM, Duty.Operator, SOLOIST);
        _grant(WILGENDAM, Duty.Attester, SOLOIST);
        _grant(WILGENDAM, Duty.Operator, REMOVED);
        _grant(WILGENDAM, Duty.Attester, REMOVED);
        manager.revokeRole(roleOf(WILGENDAM, Duty.Operator), vm.addr(REMOVED));
        manager.revokeRole(roleOf(WILGENDAM, Duty.Attester), vm.addr(REMOVED));
        manager.grantRole(roleOf(WILGENDAM, Duty.Operator), vm.addr(DELAYED), 1 days);
        _grant(ELSHOEK, Duty.Operator, OTHER_OPERATOR);
        _grant(ELSHOEK, Duty.Attester, OTHER_ATTESTER);
        _grant(ELSHOEK, Duty.Administrator, OTHER_ADMINISTRATOR);
        _grant(TAX_OFFICE, Duty.Creditor, CREDITOR);
        manager.grantRole(roleOf(HOUSING, Duty.Creditor), address(housing), 0);
        _grant(SHOP, Duty.Provider, PROVIDER);
        _grant(GARDENERS, Duty.Provider, OTHER_PROVIDER);
    }

    function _grant(Organisation organisation, Duty duty, uint256 key) private {
        manager.grantRole(roleOf(organisation, duty), vm.addr(key), 0);
    }

    function _agree() private {
        _create(WILGENDAM, address(relief), Distribution.ProRata, 900, 10);
        _create(WILGENDAM, address(relief), Distribution.ParticipantsChoice, 600, 7);
        _create(ELSHOEK, address(relief), Distribution.ProRata, 600, 13);
        _create(ELSHOEK, address(kind), Distribution.ProRata, 400, 1);
        _create(WILGENDAM, address(plan), Distribution.ProRata, 600, 10);
        _create(WILGENDAM, address(kind), Distribution.ProRata, 180, 10);
        for (uint256 programme = 1; programme <= 3; ++programme) {
            _accede(programme, TAX_OFFICE, CREDITOR, vm.addr(CREDITOR));
            _accede(programme, HOUSING, 0, address(housing));
        }
        for (uint256 programme = 4; programme <= PROGRAMMES; ++programme) {
            _accede(programme, SHOP, PROVIDER, vm.addr(PROVIDER));
            _accede(programme, GARDENERS, OTHER_PROVIDER, vm.addr(OTHER_PROVIDER));
        }
    }

    /// @dev Ceilings of 150 coins a month and 220 a year. The last programme ends within months.
    function _create(
        Organisation municipality,
        address redeemer,
        Distribution distribution,
        uint56 budget,
        uint48 coinValue
    ) private {
        Activity[] memory catalogue = new Activity[](3);
        catalogue[0] = Activity(Rate(1, 60, 2, true), "company", TERMS);
        catalogue[1] = Activity(Rate(7, 3600, 3, true), "park", TERMS);
        catalogue[RETIRED] = Activity(Rate(5, 60, 1, true), "retired", TERMS);
        bool short = budget == 180;
        Agreement memory agreement = Agreement({
            municipality: municipality,
            status: ProgrammeStatus.None,
            distribution: distribution,
            startsAt: JANUARY_2027,
            endsAt: short ? uint40(START + 60 days) : JANUARY_2030,
            coinValue: Cents.wrap(coinValue),
            budget: budget,
            redeemer: redeemer,
            monthCeiling: Cents.wrap(150 * coinValue),
            yearCeiling: Cents.wrap(220 * coinValue)
        });
        address operator = vm.addr(municipality == ELSHOEK ? OTHER_OPERATOR : OPERATOR);
        vm.prank(operator);
        uint256 programme = programmes.create(agreement, Label.wrap("label"), TERMS, catalogue);
        vm.prank(operator);
        programmes.retireActivity(programme, RETIRED);
    }

    function _accede(uint256 programme, Organisation organisation, uint256 key, address signer) private {
        Accession memory accession = Accession(
            programme,
            organisation,
            TERMS,
            WHY,
            signer,
            type(uint256).max
        );
        bytes memory signature = _sign(key, address(programmes), types.hashAccession(accession));
        vm.prank(operatorOf(programme));
        programmes.accede(accession, signature);
    }

    // ------------------------------------------------------------------------------------ who acts, who signs

    /// @notice The operator of a programme's municipality.
    function operatorOf(uint256 programme) public pure returns (address) {
        return vm.addr(_isElshoek(programme) ? OTHER_OPERATOR : OPERATOR);
    }

    /// @dev Key of the attester of a programme's municipality.
    function _attesterKey(uint256 programme) internal pure returns (uint256) {
        return _isElshoek(programme) ? OTHER_ATTESTER : ATTESTER;
    }

    /// @dev The operator of the municipality that has nothing to do with a programme.
    function _foreignOperator(uint256 programme) internal pure returns (address) {
        return vm.addr(_isElshoek(programme) ? OPERATOR : OTHER_OPERATOR);
    }

    function _isElshoek(uint256 programme) internal pure returns (bool) {
        return programme == 3 || programme == 4;
    }

    /// @dev Signs a statement for a contract. Key 0 is a contract account, which signs when it is asked.
    function _sign(uint256 key, address target, bytes32 statement) internal view returns (bytes memory) {
        if (key == 0) return "";
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain(target, block.chainid), statement));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev The EIP-712 domain of a contract on a chain.
    function _domain(address target, uint256 chain) internal view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256(
                        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
                    ),
                    _nameHashOf(target),
                    keccak256("1"),
                    chain,
                    target
                )
            );
    }

    function _nameHashOf(address target) private view returns (bytes32) {
        if (target == address(coin)) return keccak256("Socialcoin");
        if (target == address(relief)) return keccak256("Socialcoin DebtRelief");
        if (target == address(kind)) return keccak256("Socialcoin InKind");
        if (target == address(plan)) return keccak256("Socialcoin NeighbourhoodPlan");
        return keccak256("Socialcoin Programmes");
    }
}
