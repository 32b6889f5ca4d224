// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {ISocialcoin} from "../../contracts/interfaces/ISocialcoin.sol";
import {Participant} from "../../contracts/types/Participant.sol";
import {CoinWorld} from "./mocks/CoinWorld.sol";
import {CountedCalendar} from "./mocks/CountedCalendar.sol";

interface IVm {
    function warp(uint256 time) external;
}

/// @dev A participant's ceilings against plain sums per month and per year, whatever is awarded whenever.
contract CeilingsTest is CoinWorld {
    IVm private constant VM = IVm(address(uint160(uint256(keccak256("hevm cheat code")))));
    uint256 private constant START = 1_798_761_600; // 2027-01-01
    uint256 private constant AWARDS = 12;

    mapping(uint256 month => uint256) private _inMonth;
    mapping(uint256 year => uint256) private _inYear;
    uint256 private _total;
    uint256 private _spent;

    error Differs(uint256 step, uint256 have, uint256 need);
    error Unexpected(uint256 step, bytes reason, bytes4 expected);

    /// forge-config: default.fuzz.runs = 128
    function testFuzz_award_keepsEveryCeilingAndTheBudget(
        uint16[AWARDS] calldata coins,
        uint24[AWARDS] calldata pauses,
        uint8 coinValue,
        uint24 monthCeiling,
        uint24 yearAboveMonth,
        uint24 budget
    ) external {
        uint48 value = uint48(coinValue) + 1;
        uint48 month = value + monthCeiling;
        uint48 year = month + yearAboveMonth;
        uint256 programme = create(value, month, year, uint56(budget) + 1);
        address participant = enrol(programme);
        uint256 time = START;

        for (uint256 i = 0; i < AWARDS; ++i) {
            // Up to half a year at once: months and years are both crossed, and often stayed in.
            time += pauses[i];
            VM.warp(time);
            uint16 some = coins[i] == 0 ? 1 : coins[i];
            bytes4 expected = _expect(time, some, value, month, year, uint256(budget) + 1);
            bytes memory reason = tryAward(programme, participant, some);
            if (bytes4(reason) != expected) revert Unexpected(i, reason, expected);
            if (expected == 0) _count(time, some);

            _checkStanding(i, programme, participant);
            _burnSome(programme, participant, some);
        }
    }

    /// @dev Which refusal plain sums ask for; zero for none.
    function _expect(
        uint256 time,
        uint256 coins,
        uint256 value,
        uint256 monthCeiling,
        uint256 yearCeiling,
        uint256 budget
    ) private view returns (bytes4) {
        uint256 month = CountedCalendar.monthOf(time);
        if ((_inYear[month / 12] + coins) * value > yearCeiling) {
            return ISocialcoin.SocialcoinYearCeilingExceeded.selector;
        }
        if ((_inMonth[month] + coins) * value > monthCeiling) {
            return ISocialcoin.SocialcoinMonthCeilingExceeded.selector;
        }
        return _total + coins > budget ? ISocialcoin.SocialcoinBudgetExceeded.selector : bytes4(0);
    }

    function _count(uint256 time, uint256 coins) private {
        uint256 month = CountedCalendar.monthOf(time);
        _inMonth[month] += coins;
        _inYear[month / 12] += coins;
        _total += coins;
    }

    function _checkStanding(uint256 step, uint256 programme, address participant) private view {
        Participant memory standing = coin.participantOf(programme, participant);
        _equal(step, standing.awardedInMonth, _inMonth[standing.month]);
        _equal(step, standing.awardedInYear, _inYear[standing.month / 12]);
        _equal(step, standing.balance, _total - _spent);
        _equal(step, coin.accountOf(programme).awarded, _total);
        _equal(step, coin.totalSupply(programme), _total - _spent);
    }

    /// @dev Burning must leave the ceilings alone.
    function _burnSome(uint256 programme, address participant, uint256 seed) private {
        Participant memory standing = coin.participantOf(programme, participant);
        uint256 coins = seed % (uint256(standing.balance) + 1);
        redeemer.burn(programme, participant, coins, standing.orders);
        _spent += coins;
    }

    function _equal(uint256 step, uint256 have, uint256 need) private pure {
        if (have != need) revert Differs(step, have, need);
    }
}
