// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

/// @title A calendar that counts, month by month, from January 1970: slow and without a formula, to compare with.
library CountedCalendar {
    uint256 private constant DAYS_OF_FOUR_CENTURIES = 146_097;

    /// @notice How many days the month has that comes `month` months after January 1970.
    function daysOf(uint256 month) internal pure returns (uint256) {
        uint256 year = 1970 + month / 12;
        uint256 inYear = (month % 12) + 1;
        if (inYear == 2) {
            bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            return leap ? 29 : 28;
        }
        return inYear == 4 || inYear == 6 || inYear == 9 || inYear == 11 ? 30 : 31;
    }

    /// @notice Months between January 1970 and the month of `time` (unix seconds).
    function monthOf(uint256 time) internal pure returns (uint256 month) {
        uint256 day = time / 1 days;
        // The calendar repeats every four centuries; whole ones are skipped to keep the count short.
        month = (day / DAYS_OF_FOUR_CENTURIES) * 4800;
        day %= DAYS_OF_FOUR_CENTURIES;
        while (day >= daysOf(month)) {
            day -= daysOf(month);
            ++month;
        }
    }
}
