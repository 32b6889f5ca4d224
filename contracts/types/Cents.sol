// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice An amount of money in euro cents, up to 2.8 thousand billion euros: no debt, budget or ceiling comes near.
type Cents is uint48;

using {add as +, value} for Cents global;

function add(Cents a, Cents b) pure returns (Cents) {
    return Cents.wrap(Cents.unwrap(a) + Cents.unwrap(b));
}

/// @notice The number of cents, wide enough to be multiplied by any number of coins.
function value(Cents a) pure returns (uint256) {
    return Cents.unwrap(a);
}
