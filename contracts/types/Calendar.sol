// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title Calendar months and years in UTC, counted from January 1970.
/// @dev Proleptic Gregorian calendar; years are counted from 1 March so that the leap day comes last, which makes the
/// length of every month follow from one linear expression.
library Calendar {
    /// @notice The number of calendar months between January 1970 and the month of `time` (unix seconds).
    function monthOf(uint256 time) internal pure returns (uint256) {
        unchecked {
            // No overflow: `time` is a block time or was bounded by its caller to 40 bits.
            uint256 day = time / 1 days + 719_468; // days since 1 March of year 0
            uint256 dayOfEra = day % 146_097; // an era has 400 years
            uint256 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
            uint256 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
            uint256 monthFromMarch = (5 * dayOfYear + 2) / 153; // 0 is March, 11 is February

            return ((day / 146_097) * 400 + yearOfEra) * 12 + monthFromMarch + 2 - 1970 * 12;
        }
    }

    /// @notice The number of calendar years between 1970 and the year of `month`.
    function yearOf(uint256 month) internal pure returns (uint256) {
        return month / 12;
    }

    /// @notice The first month of the year after that of `month`.
    function nextJanuary(uint256 month) internal pure returns (uint256) {
        return (month / 12 + 1) * 12;
    }

    /// @notice `month` as people write it in one number: 202701 is January 2027.
    function toYearMonth(uint256 month) internal pure returns (uint256) {
        return (1970 + month / 12) * 100 + (month % 12) + 1;
    }
}
