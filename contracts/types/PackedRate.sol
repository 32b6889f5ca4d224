// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Rate} from "./Agreement.sol";

/// @notice A {Rate} as one word. Zero is no rate: the reward of an activity is above zero.
// low bits first: reward 40 | minimumDuration 32 | groupMultiplier 8 | offered 8
type PackedRate is uint256;

uint256 constant MINIMUM_DURATION_OFFSET = 40;
uint256 constant GROUP_MULTIPLIER_OFFSET = 72;
uint256 constant OFFERED_OFFSET = 80;

using {exists, isOffered, minimumDuration, reward, retired, unpack} for PackedRate global;

function exists(PackedRate rate) pure returns (bool) {
    return PackedRate.unwrap(rate) != 0;
}

function isOffered(PackedRate rate) pure returns (bool) {
    return PackedRate.unwrap(rate) >> OFFERED_OFFSET != 0;
}

/// @notice Seconds that `units` take at least, for units of 16 bits.
function minimumDuration(PackedRate rate, uint256 units) pure returns (uint256) {
    unchecked {
        // 32 bits times 16.
        return uint32(PackedRate.unwrap(rate) >> MINIMUM_DURATION_OFFSET) * units;
    }
}

/// @notice Coins that `units` earn, for units of 16 bits: at most 64 bits.
function reward(PackedRate rate, uint256 units, bool group) pure returns (uint256 coins) {
    unchecked {
        // 40 bits times 16, times 8.
        coins = uint40(PackedRate.unwrap(rate)) * units;
        if (group) coins *= uint8(PackedRate.unwrap(rate) >> GROUP_MULTIPLIER_OFFSET);
    }
}

/// @notice The same rate, no longer offered.
function retired(PackedRate rate) pure returns (PackedRate) {
    return PackedRate.wrap(PackedRate.unwrap(rate) & ((1 << OFFERED_OFFSET) - 1));
}

function packRate(Rate calldata rate) pure returns (PackedRate) {
    return
        PackedRate.wrap(
            rate.reward |
                (uint256(rate.minimumDuration) << MINIMUM_DURATION_OFFSET) |
                (uint256(rate.groupMultiplier) << GROUP_MULTIPLIER_OFFSET) |
                (rate.offered ? 1 << OFFERED_OFFSET : 0)
        );
}

function unpack(PackedRate rate) pure returns (Rate memory) {
    uint256 word = PackedRate.unwrap(rate);
    return
        Rate({
            reward: uint40(word),
            minimumDuration: uint32(word >> MINIMUM_DURATION_OFFSET),
            groupMultiplier: uint8(word >> GROUP_MULTIPLIER_OFFSET),
            offered: rate.isOffered()
        });
}
