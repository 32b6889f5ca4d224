// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Calendar} from "../../contracts/types/Calendar.sol";
import {CountedCalendar} from "./mocks/CountedCalendar.sol";

/// @dev Against known dates, and against a calendar that counts month by month.
contract CalendarTest {
    error Differs(uint256 time, uint256 have, uint256 need);

    function test_monthOf_knownDates() external pure {
        _check(0, 197_001); // 1970-01-01 00:00:00
        _check(2_678_399, 197_001); // 1970-01-31 23:59:59
        _check(2_678_400, 197_002); // 1970-02-01 00:00:00
        _check(68_169_600, 197_202); // 1972-02-29 00:00:00, the first leap day
        _check(946_684_799, 199_912); // 1999-12-31 23:59:59
        _check(946_684_800, 200_001); // 2000-01-01 00:00:00
        _check(951_868_799, 200_002); // 2000-02-29 23:59:59, leap: divisible by 400
        _check(951_868_800, 200_003); // 2000-03-01 00:00:00
        _check(1_709_251_199, 202_402); // 2024-02-29 23:59:59
        _check(1_709_251_200, 202_403); // 2024-03-01 00:00:00
        _check(1_798_761_599, 202_612); // 2026-12-31 23:59:59
        _check(1_798_761_600, 202_701); // 2027-01-01 00:00:00
        _check(4_107_542_399, 210_002); // 2100-02-28 23:59:59, not leap: divisible by 100
        _check(4_107_542_400, 210_003); // 2100-03-01 00:00:00
        _check(13_574_649_599, 240_002); // 2400-02-29 23:59:59
        _check(13_574_649_600, 240_003); // 2400-03-01 00:00:00
    }

    function test_monthOf_changesExactlyAtEveryMonthForFourCenturies() external pure {
        uint256 time = 0;
        for (uint256 month = 0; month < 4800; ++month) {
            _equal(time, Calendar.monthOf(time), month);
            time += CountedCalendar.daysOf(month) * 1 days;
            _equal(time - 1, Calendar.monthOf(time - 1), month);
        }
    }

    function testFuzz_monthOf_isTheCountedMonth(uint40 time) external pure {
        _equal(time, Calendar.monthOf(time), CountedCalendar.monthOf(time));
    }

    function testFuzz_monthOf_neverFalls(uint40 time, uint32 later) external pure {
        uint256 month = Calendar.monthOf(time);
        uint256 next = Calendar.monthOf(uint256(time) + later);
        if (next < month) revert Differs(time, next, month);
    }

    function testFuzz_nextJanuary_isTheFirstMonthOfTheNextYear(uint16 month) external pure {
        uint256 january = Calendar.nextJanuary(month);
        _equal(month, Calendar.toYearMonth(january) % 100, 1);
        _equal(month, Calendar.yearOf(january), Calendar.yearOf(month) + 1);
        _equal(month, Calendar.yearOf(january - 1), Calendar.yearOf(month));
    }

    function testFuzz_toYearMonth_isReadBack(uint16 month) external pure {
        uint256 yearMonth = Calendar.toYearMonth(month);
        _equal(month, (yearMonth / 100 - 1970) * 12 + (yearMonth % 100) - 1, month);
    }

    function _check(uint256 time, uint256 yearMonth) private pure {
        _equal(time, Calendar.toYearMonth(Calendar.monthOf(time)), yearMonth);
    }

    function _equal(uint256 time, uint256 have, uint256 need) private pure {
        if (have != need) revert Differs(time, have, need);
    }
}
