// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Cents} from "../../contracts/types/Cents.sol";
import {ClaimStatus, Rank} from "../../contracts/types/Claim.sol";
import {Organisation} from "../../contracts/types/Organisation.sol";
import {ParticipantStatus} from "../../contracts/types/Participant.sol";
import {ReceiptStatus} from "../../contracts/types/Receipt.sol";
import {Attestation} from "../../contracts/types/AttestationBatch.sol";
import {Act} from "./Act.sol";
import {Scene} from "./Scene.sol";
import {vm} from "./Vm.sol";

/// @dev What should be: books kept beside the contracts, from what each act and its events say and never from the
/// contracts' state, so that the promises compare two independent accounts.
abstract contract Model is Scene {
    struct Person {
        uint256 programme;
        /// Private key; 0 for a contract account.
        uint256 key;
        address account;
        ParticipantStatus status;
        uint256 balance;
        uint256 orders;
        uint256 enrolments;
        /// The arrangement, in debt relief.
        uint256 target;
    }

    struct Task {
        uint256 person;
        Attestation attestation;
        uint256 coins;
        /// Calendar month of the award.
        uint256 month;
        bool annulled;
    }

    struct KnownClaim {
        uint256 id;
        uint256 programme;
        Organisation holder;
        uint256 registered;
        uint256 writtenOff;
        Rank rank;
        bool dischargeable;
        ClaimStatus status;
    }

    struct Issued {
        address book;
        uint256 number;
        uint256 programme;
        Organisation organisation;
        /// Claim, offer or proposal.
        uint256 subject;
        address participant;
        uint256 coins;
        Cents writtenOff;
        Cents waived;
        Cents outstanding;
        bytes32 statement;
        uint256 issuedAt;
        ReceiptStatus status;
    }

    struct Order {
        uint256 person;
        uint256 limit;
        uint256 taken;
    }

    /// How often an act was called, did something, and found nobody whom it suits.
    struct Tally {
        uint256 calls;
        uint256 done;
        uint256 unsuited;
    }

    /// An act that suited somebody, and the error with which a contract refused it all the same.
    struct Refusal {
        bytes4 act;
        bytes4 reason;
    }

    struct Total {
        uint256 awarded;
        uint256 redeemed;
        uint256 annulled;
    }

    error NothingSuits();

    uint256 private _mixed;
    Person[] internal _people;
    Task[] internal _tasks;
    KnownClaim[] internal _claims;
    Issued[] internal _receipts;
    address[] internal _lostAccounts;
    /// @dev Stock that each offer began with.
    uint256[] internal _stocks;
    /// @dev Target of each proposal.
    uint256[] internal _targets;
    mapping(uint256 programme => Total) internal _totals;
    mapping(uint256 programme => uint256 task) internal _nextTask;
    mapping(uint256 programme => mapping(address account => uint256)) internal _personOf;
    mapping(uint256 claim => uint256 index) internal _claimIndex;
    mapping(address book => uint256) internal _issued;
    /// @notice Coins that reversals took from a claim in an epoch, and that orders have not given back yet.
    mapping(uint256 claim => mapping(uint256 epoch => uint256)) public due;
    mapping(bytes32 statement => Order) internal _orders;
    mapping(uint256 offer => uint256) internal _sold;
    mapping(uint256 proposal => uint256) internal _contributed;
    /// @dev Coins awarded and not annulled again, by the month and the year of the award.
    mapping(uint256 person => mapping(uint256 month => uint256)) internal _inMonth;
    mapping(uint256 person => mapping(uint256 year => uint256)) internal _inYear;

    /// @dev Whether an act is under way. The runner may call in anybody's name, this contract's included.
    bool private _inside;
    bytes4[] private _acts;
    mapping(bytes4 act => Tally) private _tallies;
    Refusal[] private _refusals;
    mapping(Act act => uint256) public happened;
    /// @dev The last error with which an attempt was refused when another was expected.
    mapping(Act act => bytes4) public otherwise;
    /// @notice What broke a promise, by the number of the promise; empty as long as it holds.
    mapping(uint256 number => string) public breach;

    /// @dev Every act takes place at the time that the story has reached, in a call of this contract to itself, so that
    /// acts that revert are counted too: what they count themselves is undone with them.
    modifier act() {
        if (_inside) {
            vm.warp(today);
            _;
        } else {
            _inside = true;
            _count();
            _inside = false;
        }
    }

    function _count() private {
        // Whatever it answers is the result.
        // solhint-disable-next-line avoid-low-level-calls
        (bool done, bytes memory answer) = address(this).call(msg.data);
        Tally storage tally = _tallies[msg.sig];
        if (tally.calls == 0) _acts.push(msg.sig);
        ++tally.calls;
        if (done) ++tally.done;
        else if (bytes4(answer) == NothingSuits.selector) ++tally.unsuited;
        else _refusals.push(Refusal(msg.sig, bytes4(answer)));
    }

    /// @dev A number of which every bit is chance: the runner likes small numbers and numbers that it saw before.
    function _mix(uint256 seed) internal returns (uint256) {
        return uint256(keccak256(abi.encode(seed, ++_mixed)));
    }

    function _happen(Act what) internal {
        ++happened[what];
    }

    function _break(uint256 number, string memory what) internal {
        breach[number] = what;
    }

    /// @dev Tries what has to be refused. Only a refusal with the error `need` counts as seen.
    function _refused(
        Act what,
        uint256 number,
        address caller,
        address target,
        bytes memory data,
        bytes4 need
    ) internal {
        vm.prank(caller);
        // Whatever it answers is the result.
        // solhint-disable-next-line avoid-low-level-calls
        (bool done, bytes memory answer) = target.call(data);
        if (done) _break(number, "what had to be refused was done");
        else if (answer.length < 4) _break(number, "refused without data");
        else if (bytes4(answer) == need) _happen(what);
        else otherwise[what] = bytes4(answer);
    }

    /// @dev The first index from `seed` on that suits, beginning again after the last.
    function _find(
        uint256 seed,
        uint256 length,
        function(uint256) internal view returns (bool) suits
    ) internal view returns (uint256) {
        if (length != 0) {
            uint256 first = seed % length;
            for (uint256 i = 0; i < length; ++i) {
                uint256 index = (first + i) % length;
                if (suits(index)) return index;
            }
        }
        revert NothingSuits();
    }

    /// @dev Whether any index suits.
    function _any(
        uint256 length,
        function(uint256) internal view returns (bool) suits
    ) internal view returns (bool) {
        for (uint256 i = 0; i < length; ++i) {
            if (suits(i)) return true;
        }
        return false;
    }

    /// @dev Whether a run has not seen this yet: acts prefer what is still missing.
    function _isNew(Act what) internal view returns (bool) {
        return happened[what] == 0;
    }

    function _bound(uint256 seed, uint256 least, uint256 most) internal pure returns (uint256) {
        return least + (seed % (most - least + 1));
    }

    // ----------------------------------------------------------------------------------------------- looking

    /// @notice Every act that was called, and how often.
    function tallies() external view returns (bytes4[] memory acts, Tally[] memory all) {
        acts = _acts;
        all = new Tally[](acts.length);
        for (uint256 i = 0; i < acts.length; ++i) all[i] = _tallies[acts[i]];
    }

    function refusals() external view returns (Refusal[] memory) {
        return _refusals;
    }

    /// @notice How often each act happened.
    function happenings() external view returns (uint256[] memory all) {
        all = new uint256[](uint256(type(Act).max) + 1);
        for (uint256 i = 0; i < all.length; ++i) all[i] = happened[Act(i)];
    }

    function people() external view returns (Person[] memory) {
        return _people;
    }

    function claims() external view returns (KnownClaim[] memory) {
        return _claims;
    }

    function receiptCount() external view returns (uint256) {
        return _receipts.length;
    }

    function receipt(uint256 index) external view returns (Issued memory) {
        return _receipts[index];
    }

    function tasks() external view returns (Task[] memory) {
        return _tasks;
    }

    function lostAccounts() external view returns (address[] memory) {
        return _lostAccounts;
    }

    function totalOf(uint256 programme) external view returns (Total memory) {
        return _totals[programme];
    }

    function nextTask(uint256 programme) external view returns (uint256) {
        return _nextTask[programme];
    }

    function issuedBy(address book) external view returns (uint256) {
        return _issued[book];
    }

    /// @notice The stock with which an offer began, and the vouchers of it that are not reversed.
    function offer(uint256 number) external view returns (uint256 stock, uint256 sold) {
        return (_stocks[number - 1], _sold[number]);
    }

    /// @notice The target of a proposal, and what was ever contributed to it.
    function proposal(uint256 number) external view returns (uint256 target, uint256 contributed) {
        return (_targets[number - 1], _contributed[number]);
    }
}
