// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {ProRata} from "../../contracts/redemption/ProRata.sol";

/// @title Promises of the running distribution, for any claims and any offers.
/// @dev A case is drawn from one seed, so that a failing one is repeated by its seed alone.
contract ProRataTest {
    /// @dev A promise that did not hold, and the two numbers that should have agreed.
    error Broken(string what, uint256 have, uint256 need);

    uint256 private constant SEEDS = 400;

    struct Case {
        ProRata.Share[] shares;
        ProRata.Epoch epoch;
        uint256 offered;
        uint256 dice;
    }

    // ------------------------------------------------------------------------------------------ one division

    function testFuzz_divide_takesWhatTheSharesReceiveAndNotMoreThanOffered(uint256 seed) external pure {
        Case memory c = _draw(seed);
        ProRata.Share[] memory before = _copy(c.shares);

        uint256 taken = ProRata.divide(c.shares, c.epoch, c.offered);

        uint256 sum = 0;
        for (uint256 i = 0; i < before.length; ++i) {
            sum += c.shares[i].coins;
            _equal("room falls by the coins", c.shares[i].room + c.shares[i].coins, before[i].room);
            _equal("weight stays", c.shares[i].weight, before[i].weight);
            if (before[i].room == 0) _equal("a closed share receives nothing", c.shares[i].coins, 0);
        }
        _equal("sum of the shares' coins", sum, taken);
        _atMost("taken within the offer", taken, c.offered);
    }

    function testFuzz_divide_givesTheFloorWhileNoShareIsFull(uint256 seed) external pure {
        Case memory c = _draw(seed);
        uint256 total = _openWeight(c.shares);
        ProRata.Share[] memory before = _copy(c.shares);
        uint256 t = c.epoch.distributed + c.offered;
        if (t < c.epoch.tendered || total == 0) t = c.epoch.tendered;

        ProRata.divide(c.shares, c.epoch, c.offered);

        if (c.epoch.ended != 0) return;
        _equal("T is all that was ever offered", c.epoch.tendered, t);
        uint256 sum = 0;
        for (uint256 i = 0; i < before.length; ++i) {
            if (before[i].room == 0) continue;
            sum += c.shares[i].received;
            _equal("floor of T w / W", c.shares[i].received, (t * before[i].weight) / total);
            _atMost("an entitlement never falls", before[i].received, c.shares[i].received);
        }
        _equal("distributed is the sum of the entitlements", c.epoch.distributed, sum);
    }

    function testFuzz_divide_leavesFewerCoinsThanOpenShares(uint256 seed) external pure {
        Case memory c = _draw(seed);
        uint256 rooms = _room(c.shares);

        uint256 taken = ProRata.divide(c.shares, c.epoch, c.offered);

        uint256 open = _open(c.shares);
        if (open == 0) {
            _equal("all rooms are filled", taken, rooms);
        } else {
            _atMost("coins left over", c.offered - taken, open - 1);
            _atMost(
                "coins of the epoch that are not distributed",
                c.epoch.tendered - c.epoch.distributed,
                open - 1
            );
        }
    }

    function testFuzz_divide_endsAnEpochOnlyByClosingAShare(uint256 seed) external pure {
        Case memory c = _draw(seed);
        uint256 open = _open(c.shares);

        ProRata.divide(c.shares, c.epoch, c.offered);

        uint256 closed = open - _open(c.shares);
        _atMost("epochs that ended, and so rounds but one", c.epoch.ended, closed);
        if (closed != 0 && c.epoch.ended == 0)
            revert Broken("a share that becomes full ends the epoch", 0, closed);
    }

    // ---------------------------------------------------------------------------------------- many divisions

    function testFuzz_divide_giveTheSameInManySmallCallsAsInOne(uint256 seed, uint256 dice) external pure {
        Case memory whole = _draw(seed);
        Case memory parts = _draw(seed);
        uint256 taken = ProRata.divide(whole.shares, whole.epoch, whole.offered);

        uint256 takenInParts = 0;
        uint256 given = 0;
        for (uint256 i = 0; given < parts.offered; ++i) {
            uint256 more = i == 20 ? parts.offered - given : _roll(dice, i, parts.offered / 8 + 2);
            given = given + more < parts.offered ? given + more : parts.offered;
            // What was left over is offered again, together with what came in.
            takenInParts += ProRata.divide(parts.shares, parts.epoch, given - takenInParts);
        }

        _equal("same coins taken", takenInParts, taken);
        _equal("same number of epochs", parts.epoch.ended, whole.epoch.ended);
        for (uint256 i = 0; i < whole.shares.length; ++i) {
            _equal("same coins", parts.shares[i].coins, whole.shares[i].coins);
            _equal("same coins in the epoch", parts.shares[i].received, whole.shares[i].received);
        }
    }

    function testFuzz_divide_agreesWithCountingCoinByCoin(uint256 seed) external pure {
        Case memory c = _draw(seed);
        Case memory counted = _draw(seed);
        // Counting is slow: a few thousand coins suffice to pass several epochs of small claims.
        if (c.offered > 3000) c.offered = 3000;

        ProRata.divide(c.shares, c.epoch, c.offered);
        _count(counted.shares, counted.epoch, c.offered);

        _equal("same epochs as counted", c.epoch.ended, counted.epoch.ended);
        for (uint256 i = 0; i < c.shares.length; ++i) {
            _equal("same coins as counted", c.shares[i].coins, counted.shares[i].coins);
        }
    }

    function testFuzz_divide_fillsEveryShareOnceEnoughIsOffered(uint256 seed) external pure {
        Case memory c = _draw(seed);
        ProRata.Share[] memory before = _copy(c.shares);
        uint256 rooms = _room(c.shares);

        uint256 taken = ProRata.divide(c.shares, c.epoch, rooms);

        _equal("as many coins as there is room", taken, rooms);
        for (uint256 i = 0; i < before.length; ++i)
            _equal("exactly its room", c.shares[i].coins, before[i].room);
    }

    // -------------------------------------------------------------------------------------------- reversals

    function testFuzz_divide_undoneAndMadeAnewGivesTheSame(uint256 seed, uint256 dice) external pure {
        (Case memory undone, uint256 back, ) = _undo(seed, dice);
        (Case memory kept, , ) = _undo(seed, 0);
        uint256 more = _roll(dice, 2, _room(kept.shares) / 2 + 2);

        ProRata.divide(kept.shares, kept.epoch, more);
        uint256 taken = ProRata.divide(undone.shares, undone.epoch, more + back);

        _atMost("what was taken back is taken again", back, taken);
        _equal("same epochs as without the reversal", undone.epoch.ended, kept.epoch.ended);
        _equal("same T as without the reversal", undone.epoch.tendered, kept.epoch.tendered);
        for (uint256 i = 0; i < kept.shares.length; ++i) {
            _equal("same room as without the reversal", undone.shares[i].room, kept.shares[i].room);
            _equal("same coins of the epoch", undone.shares[i].received, kept.shares[i].received);
        }
    }

    function testFuzz_divide_givesFewCoinsToWhomTheyWereTakenFrom(uint256 seed, uint256 dice) external pure {
        (Case memory undone, uint256 back, uint256 from) = _undo(seed, dice);
        uint256 few = _roll(dice, 3, back + 1);
        uint256 t = undone.epoch.tendered;

        uint256 taken = ProRata.divide(undone.shares, undone.epoch, few);

        _equal("all are taken", taken, few);
        _equal("T stays", undone.epoch.tendered, t);
        if (few != 0) _equal("by the one who is due them", undone.shares[from].coins, few);
    }

    function test_undo_reachesEverySituation() external pure {
        uint256 taken = 0;
        uint256 all = 0;
        for (uint256 seed = 0; seed < SEEDS; ++seed) {
            (Case memory c, uint256 back, uint256 from) = _undo(seed, seed + 1);
            if (back == 0) continue;
            ++taken;
            if (c.shares[from].received == 0) ++all;
        }
        _atMost("cases in which something is undone", SEEDS / 8, taken);
        _atMost("cases in which all of an epoch is undone", SEEDS / 100, all);
    }

    /// @dev A case in the middle of an epoch in which `back` of an open share's coins are undone; none for dice 0.
    function _undo(
        uint256 seed,
        uint256 dice
    ) private pure returns (Case memory c, uint256 back, uint256 from) {
        c = _draw(seed);
        _run(c);
        from = _roll(dice, 0, c.shares.length);
        ProRata.Share memory share = c.shares[from];
        if (dice == 0 || share.room == 0) return (c, 0, from);
        back = _roll(dice, 1, share.received + 1);
        share.received -= back;
        share.room += back;
        c.epoch.distributed -= back;
    }

    // -------------------------------------------------------------------------------------------- the cases

    /// @dev The promises above are worth what the drawn cases reach.
    function test_draw_reachesEverySituation() external pure {
        uint256 untouched = 0;
        uint256 none = 0;
        uint256 scarce = 0;
        uint256 oneEpoch = 0;
        uint256 moreEpochs = 0;
        uint256 running = 0;
        for (uint256 seed = 0; seed < SEEDS; ++seed) {
            Case memory c = _draw(seed);
            if (c.epoch.distributed != 0) ++running;
            if (_open(c.shares) == 0) ++none;
            else if (c.epoch.distributed + c.offered <= c.epoch.tendered) ++untouched;
            ProRata.divide(c.shares, c.epoch, c.offered);
            if (c.epoch.ended == 0) ++scarce;
            else if (c.epoch.ended == 1) ++oneEpoch;
            else ++moreEpochs;
        }
        _atMost("cases without an open share", 1, none);
        _atMost("cases with too few coins", SEEDS / 40, untouched);
        _atMost("cases in which no share becomes full", SEEDS / 8, scarce);
        _atMost("cases in which one epoch ends", SEEDS / 20, oneEpoch);
        _atMost("cases in which several epochs end", SEEDS / 8, moreEpochs);
        _atMost("cases that go on from a running epoch", SEEDS / 8, running);
    }

    /// @dev One to twelve shares, some closed, weights as amounts of any size; a running epoch; then an offer.
    function _draw(uint256 seed) private pure returns (Case memory c) {
        c.dice = uint256(keccak256(abi.encode(seed)));
        uint256[4] memory sizes = [uint256(8), 500, 1e7, 2 ** 48 - 1];
        uint256 size = sizes[_roll(c.dice, 0, 4)];
        // Coins that are worth more cents make rooms that do not follow the weights.
        uint256 coinValue = 1 + _roll(c.dice, 1, 5) ** 3;
        c.shares = new ProRata.Share[](1 + _roll(c.dice, 2, 12));
        for (uint256 i = 0; i < c.shares.length; ++i) {
            uint256 amount = 1 + _roll(c.dice, 100 + i, size);
            // Part may have been written off in earlier epochs.
            uint256 owed = _roll(c.dice, 200 + i, 3) == 0 ? 1 + _roll(c.dice, 300 + i, amount) : amount;
            if (_roll(c.dice, 400 + i, 8) == 0) continue;
            c.shares[i].weight = amount * (1 + _roll(c.dice, 500 + i, 2));
            c.shares[i].room = (owed + coinValue - 1) / coinValue;
        }

        if (_roll(c.dice, 3, 2) == 0) _run(c);
        uint256 kind = _roll(c.dice, 4, 8);
        if (kind == 0) c.offered = _roll(c.dice, 5, 4);
        else if (kind < 5) c.offered = _roll(c.dice, 5, _room(c.shares) / 4 + 2);
        else c.offered = _roll(c.dice, 5, _room(c.shares) * 2 + 2);
    }

    /// @dev Brings a case to the middle of an epoch; what was received before does not count as coins of the case.
    function _run(Case memory c) private pure {
        ProRata.divide(c.shares, c.epoch, _roll(c.dice, 6, _room(c.shares) / 2 + 2));
        c.epoch.ended = 0;
        for (uint256 i = 0; i < c.shares.length; ++i) c.shares[i].coins = 0;
    }

    /// @dev The rule read aloud: T grows by one; who is entitled to one more gets it; who is full leaves, and all
    /// others start anew.
    function _count(ProRata.Share[] memory shares, ProRata.Epoch memory epoch, uint256 offered) private pure {
        uint256 total = _openWeight(shares);
        while (total != 0 && epoch.tendered < epoch.distributed + offered) {
            ++epoch.tendered;
            bool full = false;
            for (uint256 i = 0; i < shares.length; ++i) {
                ProRata.Share memory share = shares[i];
                if (share.room == 0 || (epoch.tendered * share.weight) / total == share.received) continue;
                ++share.received;
                ++share.coins;
                ++epoch.distributed;
                --offered;
                if (--share.room == 0) full = true;
            }
            if (!full) continue;
            ++epoch.ended;
            epoch.tendered = 0;
            epoch.distributed = 0;
            total = _openWeight(shares);
            for (uint256 i = 0; i < shares.length; ++i) shares[i].received = 0;
        }
    }

    // ------------------------------------------------------------------------------------------------ sums

    function _copy(ProRata.Share[] memory shares) private pure returns (ProRata.Share[] memory copy) {
        copy = new ProRata.Share[](shares.length);
        for (uint256 i = 0; i < shares.length; ++i) {
            copy[i] = ProRata.Share(shares[i].weight, shares[i].received, shares[i].room, shares[i].coins);
        }
    }

    function _openWeight(ProRata.Share[] memory shares) private pure returns (uint256 total) {
        for (uint256 i = 0; i < shares.length; ++i) if (shares[i].room != 0) total += shares[i].weight;
    }

    function _open(ProRata.Share[] memory shares) private pure returns (uint256 open) {
        for (uint256 i = 0; i < shares.length; ++i) if (shares[i].room != 0) ++open;
    }

    function _room(ProRata.Share[] memory shares) private pure returns (uint256 room) {
        for (uint256 i = 0; i < shares.length; ++i) room += shares[i].room;
    }

    function _roll(uint256 dice, uint256 index, uint256 sides) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(dice, index))) % sides;
    }

    function _equal(string memory what, uint256 have, uint256 need) private pure {
        require(have == need, Broken(what, have, need));
    }

    function _atMost(string memory what, uint256 least, uint256 most) private pure {
        require(least <= most, Broken(what, least, most));
    }
}
