// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

/// @dev The arithmetic on which the contracts rely, for all amounts. The solver of the compiler (SMTChecker, z3) proves one
/// function at a time, over whole numbers without a bound on the search. The tag of each names the line of the contracts
/// that a law is about: `prove.mjs` fails when it stands there no more.
contract Laws {
    /// @custom:of contracts/Socialcoin.sol round.monthLimit = agreement.monthCeiling().value() / value;
    function ceiling_countsCoinsAsItCountsCents(uint48 ceiling, uint48 value, uint64 coins) external pure {
        require(value != 0);
        uint256 limit = uint256(ceiling) / value;
        assert((coins <= limit) == (uint256(coins) * value <= ceiling));
    }

    /// @custom:of contracts/redemption/ProRata.sol uint256 more = (end * share.weight) / total - share.received;
    function entitlement_neverFalls(uint56 t, uint56 more, uint56 weight, uint56 total) external pure {
        require(total != 0);
        assert((uint256(t) * weight) / total <= ((uint256(t) + more) * weight) / total);
    }

    /// @custom:of contracts/redemption/ProRata.sol uint256 more = (end * share.weight) / total - share.received;
    function entitlement_growsByAtMostOne(uint56 t, uint56 weight, uint56 total) external pure {
        require(total != 0 && weight <= total);
        assert(((uint256(t) + 1) * weight) / total <= (uint256(t) * weight) / total + 1);
    }

    /// @custom:of contracts/redemption/ProRata.sol uint256 more = (end * share.weight) / total - share.received;
    function entitlements_ofTwoLeaveLessThanTwo(uint56 t, uint56 a, uint56 b) external pure {
        require(a != 0 && b != 0);
        uint256 total = uint256(a) + b;
        uint256 sum = (uint256(t) * a) / total + (uint256(t) * b) / total;
        assert(sum <= t && t - sum < 2);
    }

    /// @custom:of contracts/redemption/ProRata.sol full = ((share.received + share.room) * total + share.weight - 1) / share.weight;
    function firstFull_isTheLeastT(uint56 entitled, uint56 weight, uint56 total) external pure {
        require(weight != 0 && weight <= total && entitled != 0);
        uint256 full = (uint256(entitled) * total + weight - 1) / weight;
        assert((full * weight) / total == entitled);
        assert(((full - 1) * weight) / total < entitled);
    }

    /// @custom:of contracts/redemption/DebtRelief.sol return (claim.remainder() + coinValue - 1) / coinValue;
    function room_isTheLeastThatOwesNothing(uint48 remainder, uint48 value) external pure {
        require(value != 0);
        uint256 room = (uint256(remainder) + value - 1) / value;
        assert(room * value >= remainder);
        assert(room == 0 ? remainder == 0 : (room - 1) * value < remainder);
    }

    /// @custom:of contracts/redemption/DebtRelief.sol if (worth > remainder) worth = remainder;
    function writeOff_neverPassesWhatIsOwed(uint48 remainder, uint56 coins, uint48 value) external pure {
        require(value != 0);
        uint256 room = (uint256(remainder) + value - 1) / value;
        uint256 worth = uint256(coins) * value;
        if (worth > remainder) worth = remainder;
        assert(worth <= remainder);
        // Coins that fit leave something exactly when there is room for more.
        if (coins <= room) assert((worth == remainder) == (coins == room));
    }

    /// @custom:of contracts/types/Calendar.sol return (month / 12 + 1) * 12;
    function nextJanuary_beginsTheNextYear(uint16 month) external pure {
        uint256 january = (uint256(month) / 12 + 1) * 12;
        assert(january % 12 == 0 && january > month && january <= uint256(month) + 12);
    }

    /// @custom:of contracts/types/Calendar.sol return (1970 + month / 12) * 100 + (month % 12) + 1;
    function toYearMonth_isReadBack(uint16 month) external pure {
        uint256 yearMonth = (1970 + uint256(month) / 12) * 100 + (uint256(month) % 12) + 1;
        assert((yearMonth / 100 - 1970) * 12 + (yearMonth % 100) - 1 == month);
    }
}
