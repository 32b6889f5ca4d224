// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Socialcoin} from "../../contracts/Socialcoin.sol";
import {DebtRelief} from "../../contracts/redemption/DebtRelief.sol";
import {Arrangement, Claim, ClaimStatus, Rank} from "../../contracts/types/Claim.sol";
import {Account, Participant} from "../../contracts/types/Participant.sol";
import {ProposalStatus} from "../../contracts/types/Proposal.sol";
import {Figures} from "./Figures.sol";
import {Handler} from "./Handler.sol";
import {Model} from "./Model.sol";
import {vm} from "./Vm.sol";

/// @dev The numbered promises of docs/invariants.md, checked after every act of every run.
contract PromisesTest {
    uint256 private constant PROMISES = 16;
    uint256 private constant PROGRAMMES = 6;
    uint256 private constant ARRANGEMENTS = 5;
    /// @dev Some of the rarest acts may be missing in a run; chance is not to fail a test.
    uint256 private constant MOST_MISSING = 6;

    /// @dev One line per run: what {Figures} makes of it.
    string private constant FIGURES = "cache/invariant-runs.txt";

    Handler private _handler;
    Socialcoin private _coin;
    DebtRelief private _relief;

    error Broken(uint256 promise_, string what);
    error Differs(uint256 subject, uint256 have, uint256 need);
    error TooLittleHappened(uint256 have, uint256 all);

    function setUp() external {
        _handler = new Handler();
        _coin = _handler.coin();
        _relief = _handler.relief();
    }

    /// @notice The runner calls the acts of this contract only.
    function targetContracts() external view returns (address[] memory all) {
        all = new address[](1);
        all[0] = address(_handler);
    }

    /// @notice At the end of a run: nothing was broken on the way, every receipt verifies, and nearly everything really
    /// happened. A run that reached no bound, or met no refusal for the reason that it looked for, would prove nothing.
    /// What happened goes to a file, where all runs together must have seen all of it: {runs.test.ts}.
    function afterInvariant() external {
        uint256[] memory happened = _handler.happenings();
        uint256 seen = 0;
        for (uint256 i = 0; i < happened.length; ++i) if (happened[i] != 0) ++seen;
        vm.writeLine(FIGURES, Figures.toLine(_handler));

        if (seen + MOST_MISSING < happened.length) revert TooLittleHappened(seen, happened.length);
        for (uint256 number = 1; number <= PROMISES; ++number) _holds(number);
        for (uint256 i = 0; i < _handler.receiptCount(); ++i) {
            _equal(i, uint256(_handler.verify(i)), uint256(_handler.receipt(i).status));
        }
    }

    function invariant_I1_awardsStayWithinTheBudget() external view {
        for (uint256 programme = 1; programme <= PROGRAMMES; ++programme) {
            uint256 awarded = _coin.accountOf(programme).awarded;
            uint256 budget = _handler.programmes().agreement(programme).budget;
            if (awarded > budget) revert Differs(programme, awarded, budget);
        }
        _holds(1);
    }

    function invariant_I2_everyCoinIsOutstandingRedeemedOrAnnulled() external view {
        Model.Person[] memory people = _handler.people();
        for (uint256 programme = 1; programme <= PROGRAMMES; ++programme) {
            Account memory account = _coin.accountOf(programme);
            Model.Total memory total = _handler.totalOf(programme);
            uint256 outstanding = 0;
            for (uint256 i = 0; i < people.length; ++i) {
                if (people[i].programme == programme) {
                    outstanding += _coin.balanceOf(people[i].account, programme);
                }
            }
            _equal(programme, account.awarded, total.awarded);
            _equal(programme, account.annulled, total.annulled);
            _equal(programme, account.awarded, outstanding + account.redeemed + account.annulled);
            _equal(programme, _coin.totalSupply(programme), outstanding);
        }
        _holds(2);
    }

    function invariant_I3_coinsBurnIfAndOnlyIfReceiptsAreIssued() external view {
        for (uint256 programme = 1; programme <= PROGRAMMES; ++programme) {
            _equal(programme, _coin.accountOf(programme).redeemed, _handler.totalOf(programme).redeemed);
        }
        _holds(3);
    }

    function invariant_I4_everyClaimAddsUp() external view {
        Model.KnownClaim[] memory claims = _handler.claims();
        for (uint256 i = 0; i < claims.length; ++i) {
            Claim memory claim = _relief.claimOf(claims[i].id);
            _equal(claims[i].id, claim.registered.value(), claims[i].registered);
            _equal(claims[i].id, claim.remainder.value(), claims[i].registered - claims[i].writtenOff);
            _equal(claims[i].id, uint256(claim.status), uint256(claims[i].status));
            if (!(claim.holder == claims[i].holder)) revert Broken(4, "another holder");
        }
        _holds(4);
    }

    function invariant_I5_everyAwardIsAttestedOnce() external view {
        Model.Task[] memory tasks = _handler.tasks();
        Model.Person[] memory people = _handler.people();
        for (uint256 i = 0; i < tasks.length; ++i) {
            uint256 programme = people[tasks[i].person].programme;
            uint256 number = tasks[i].attestation.task;
            if (!_coin.isAwarded(programme, number)) revert Broken(5, "an awarded task is not marked");
            if (_coin.isAnnulled(programme, number) != tasks[i].annulled)
                revert Broken(5, "wrongly annulled");
        }
        for (uint256 programme = 1; programme <= PROGRAMMES; ++programme) {
            uint256 next = _handler.nextTask(programme);
            if (_coin.isAwarded(programme, next)) revert Broken(5, "a task is marked that nobody attested");
        }
        _holds(5);
    }

    function invariant_I6_everyReceiptHasAnOrder() external view {
        _holds(6);
    }

    function invariant_I7_receiptNumbersHaveNoGaps() external view {
        _equal(1, _relief.issued(), _handler.issuedBy(address(_relief)));
        _equal(2, _handler.kind().issued(), _handler.issuedBy(address(_handler.kind())));
        _equal(3, _handler.plan().issued(), _handler.issuedBy(address(_handler.plan())));
        if (_relief.slotOf(0) != 0 || _relief.slotOf(_relief.issued() + 1) != 0) {
            revert Broken(7, "a slot outside the numbers");
        }
        // All of them at the end of a run; one, another each time, after every act.
        uint256 count = _handler.receiptCount();
        if (count != 0) {
            uint256 i = _handler.today() % count;
            _equal(i, uint256(_handler.verify(i)), uint256(_handler.receipt(i).status));
        }
        _holds(7);
    }

    function invariant_I8_noCoinMovesBetweenParticipants() external view {
        Model.Person[] memory people = _handler.people();
        for (uint256 i = 0; i < people.length; ++i) {
            _equal(i, _coin.balanceOf(people[i].account, people[i].programme), people[i].balance);
        }
        address[] memory lost = _handler.lostAccounts();
        for (uint256 i = 0; i < lost.length; ++i) {
            for (uint256 programme = 1; programme <= PROGRAMMES; ++programme) {
                _equal(i, _coin.balanceOf(lost[i], programme), 0);
            }
        }
        _holds(8);
    }

    function invariant_I9_nobodyPassesACeiling() external view {
        Model.Person[] memory people = _handler.people();
        for (uint256 i = 0; i < people.length; ++i) {
            Participant memory slot = _coin.participantOf(people[i].programme, people[i].account);
            if (slot.awardedInMonth > 150) revert Differs(i, slot.awardedInMonth, 150);
            if (slot.awardedInYear > 220) revert Differs(i, slot.awardedInYear, 220);
        }
        _holds(9);
    }

    function invariant_I10_everyClaimHasItsShare() external view {
        Model.KnownClaim[] memory claims = _handler.claims();
        for (uint256 arrangement = 1; arrangement <= ARRANGEMENTS; ++arrangement) {
            // Under the participant's choice there are no shares.
            if (arrangement != 3) _checkShares(arrangement, claims);
        }
        _holds(10);
    }

    function invariant_I11_standingIsAsActed() external view {
        Model.Person[] memory people = _handler.people();
        for (uint256 i = 0; i < people.length; ++i) {
            Participant memory slot = _coin.participantOf(people[i].programme, people[i].account);
            _equal(i, uint256(slot.status), uint256(people[i].status));
        }
        _holds(11);
    }

    function invariant_I12_openClaimsAreCounted() external view {
        Model.KnownClaim[] memory claims = _handler.claims();
        for (uint256 arrangement = 1; arrangement <= ARRANGEMENTS; ++arrangement) {
            Arrangement memory settled = _relief.arrangementOf(arrangement);
            uint256 all = 0;
            uint256 open = 0;
            for (uint256 i = 0; i < claims.length; ++i) {
                if (claims[i].id >> 8 != arrangement) continue;
                ++all;
                if (claims[i].status == ClaimStatus.Open) ++open;
            }
            _equal(arrangement, settled.claims, all);
            _equal(arrangement, settled.openClaims, open);
        }
        _holds(12);
    }

    function invariant_I13_everyStatementCountsOnce() external view {
        Model.Person[] memory people = _handler.people();
        for (uint256 i = 0; i < people.length; ++i) {
            Participant memory slot = _coin.participantOf(people[i].programme, people[i].account);
            _equal(i, slot.orders, people[i].orders);
            _equal(i, slot.enrolments, people[i].enrolments);
        }
        _holds(13);
    }

    function invariant_I14_vouchersStayWithinTheStock() external view {
        for (uint256 number = 1; number <= _handler.kind().offerCount(); ++number) {
            (uint256 stock, uint256 sold) = _handler.offer(number);
            _equal(number, _handler.kind().offerOf(number).stock + sold, stock);
        }
        _holds(14);
    }

    function invariant_I15_proposalsAreRealisedWholeOrNotAtAll() external view {
        for (uint256 number = 1; number <= _handler.plan().proposalCount(); ++number) {
            (uint256 target, uint256 contributed) = _handler.proposal(number);
            bool realised = _handler.plan().proposalOf(number).status == ProposalStatus.Realised;
            _equal(number, contributed, realised ? target : 0);
        }
        _holds(15);
    }

    function invariant_I16_whoMayNotCannot() external view {
        _holds(16);
    }

    // -------------------------------------------------------------------------------------------------------

    /// @dev ⌊T·w/W⌋ for every open claim, W over the open claims, less exactly what reversals took from it and orders have not
    /// given back yet. That no order lowers what a claim has, and whom it serves first, the handler checks.
    function _checkShares(uint256 arrangement, Model.KnownClaim[] memory claims) private view {
        Arrangement memory settled = _relief.arrangementOf(arrangement);
        uint256 total = 0;
        for (uint256 i = 0; i < claims.length; ++i) {
            if (_takesPart(claims[i], arrangement)) total += _weight(claims[i]);
        }
        uint256 distributed = 0;
        for (uint256 i = 0; i < claims.length; ++i) {
            if (!_takesPart(claims[i], arrangement)) continue;
            Claim memory claim = _relief.claimOf(claims[i].id);
            uint256 received = claim.epoch == settled.epoch ? claim.coins : 0;
            uint256 entitled = (settled.tendered * _weight(claims[i])) / total;
            _equal(claims[i].id, received + _handler.due(claims[i].id, settled.epoch), entitled);
            distributed += received;
        }
        _equal(arrangement, settled.distributed, distributed);
        if (settled.distributed > settled.tendered) {
            revert Differs(arrangement, settled.distributed, settled.tendered);
        }
    }

    function _takesPart(Model.KnownClaim memory claim, uint256 arrangement) private pure returns (bool) {
        return claim.id >> 8 == arrangement && claim.status == ClaimStatus.Open;
    }

    function _weight(Model.KnownClaim memory claim) private pure returns (uint256) {
        return claim.registered * (claim.rank == Rank.Preferential ? 2 : 1);
    }

    function _holds(uint256 number) private view {
        string memory what = _handler.breach(number);
        if (bytes(what).length != 0) revert Broken(number, what);
    }

    function _equal(uint256 subject, uint256 have, uint256 need) private pure {
        if (have != need) revert Differs(subject, have, need);
    }
}
