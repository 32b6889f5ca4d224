// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Participant, ParticipantStatus} from "./Participant.sol";

/// @notice A {Participant} as the one word that storage keeps, so that an award reads and writes it once.
// low bits first: status 8 | enrolments 16 | orders 32 | month 16 | balance 56 | awardedInMonth 56 | awardedInYear 56
type ParticipantSlot is uint256;

uint256 constant ENROLMENTS_OFFSET = 8;
uint256 constant ORDERS_OFFSET = 24;
uint256 constant MONTH_OFFSET = 56;
uint256 constant BALANCE_OFFSET = 72;
uint256 constant IN_MONTH_OFFSET = 128;
uint256 constant IN_YEAR_OFFSET = 184;

// Made of numbers, not of the offsets above: the compiler folds those and computes the others at every use.
/// @dev What an awarded coin adds: one to the balance, one to the month, one to the year.
uint256 constant AWARDED_COIN = (1 << 72) + (1 << 128) + (1 << 184);
/// @dev What a carried out order adds to the participant's orders.
uint256 constant ONE_ORDER = 1 << 24;
/// @dev What a new month leaves as it is: status, enrolments, orders and balance; and the coins of the year.
uint256 constant STANDING = (1 << 128) - (1 << 72) + (1 << 56) - 1;
uint256 constant STANDING_AND_YEAR = (1 << 128) - (1 << 72) + (1 << 56) - 1 + (1 << 240) - (1 << 184);

using {
    statusOf,
    isEnrolled,
    ordersOf,
    monthOf,
    balanceOf,
    inMonthOf,
    inYearOf,
    atMonth,
    withAward,
    withOrder,
    withRestored,
    withStatus,
    unpack
} for ParticipantSlot global;

function statusOf(ParticipantSlot slot) pure returns (ParticipantStatus) {
    return ParticipantStatus(uint8(ParticipantSlot.unwrap(slot)));
}

function isEnrolled(ParticipantSlot slot) pure returns (bool) {
    return uint8(ParticipantSlot.unwrap(slot)) == uint8(ParticipantStatus.Enrolled);
}

/// @notice Calendar month of the last award.
function monthOf(ParticipantSlot slot) pure returns (uint256) {
    return uint16(ParticipantSlot.unwrap(slot) >> MONTH_OFFSET);
}

function ordersOf(ParticipantSlot slot) pure returns (uint256) {
    return uint32(ParticipantSlot.unwrap(slot) >> ORDERS_OFFSET);
}

function balanceOf(ParticipantSlot slot) pure returns (uint256) {
    return uint56(ParticipantSlot.unwrap(slot) >> BALANCE_OFFSET);
}

/// @notice Coins awarded in the slot's month.
function inMonthOf(ParticipantSlot slot) pure returns (uint256) {
    return uint56(ParticipantSlot.unwrap(slot) >> IN_MONTH_OFFSET);
}

/// @notice Coins awarded in the year of the slot's month.
function inYearOf(ParticipantSlot slot) pure returns (uint256) {
    // The highest field but for 16 bits that are never used.
    return ParticipantSlot.unwrap(slot) >> IN_YEAR_OFFSET;
}

/// @notice The slot as it stands in `month`, a later one than its own: coins of another month no longer count, nor do
/// coins of a year before the one that began in `january`.
function atMonth(ParticipantSlot slot, uint256 month, uint256 january) pure returns (ParticipantSlot) {
    uint256 kept = slot.monthOf() < january ? STANDING : STANDING_AND_YEAR;
    return ParticipantSlot.wrap((ParticipantSlot.unwrap(slot) & kept) | (month << MONTH_OFFSET));
}

/// @notice The slot after an award of `coins`, for coins with which none of the three sums passes 56 bits.
function withAward(ParticipantSlot slot, uint256 coins) pure returns (ParticipantSlot) {
    unchecked {
        return ParticipantSlot.wrap(ParticipantSlot.unwrap(slot) + coins * AWARDED_COIN);
    }
}

/// @notice The slot after an order that took `coins`, at most the balance. Orders are counted in 32 bits.
function withOrder(ParticipantSlot slot, uint256 coins) pure returns (ParticipantSlot) {
    unchecked {
        return ParticipantSlot.wrap(ParticipantSlot.unwrap(slot) + ONE_ORDER - (coins << BALANCE_OFFSET));
    }
}

/// @notice The slot after `coins` came back, for coins with which the balance does not pass 56 bits.
function withRestored(ParticipantSlot slot, uint256 coins) pure returns (ParticipantSlot) {
    unchecked {
        return ParticipantSlot.wrap(ParticipantSlot.unwrap(slot) + (coins << BALANCE_OFFSET));
    }
}

function withStatus(ParticipantSlot slot, ParticipantStatus status) pure returns (ParticipantSlot) {
    return ParticipantSlot.wrap((ParticipantSlot.unwrap(slot) & ~uint256(type(uint8).max)) | uint256(status));
}

function pack(Participant memory participant) pure returns (ParticipantSlot) {
    return
        ParticipantSlot.wrap(
            uint256(participant.status) |
                (uint256(participant.enrolments) << ENROLMENTS_OFFSET) |
                (uint256(participant.orders) << ORDERS_OFFSET) |
                (uint256(participant.month) << MONTH_OFFSET) |
                (uint256(participant.balance) << BALANCE_OFFSET) |
                (uint256(participant.awardedInMonth) << IN_MONTH_OFFSET) |
                (uint256(participant.awardedInYear) << IN_YEAR_OFFSET)
        );
}

function unpack(ParticipantSlot slot) pure returns (Participant memory) {
    uint256 word = ParticipantSlot.unwrap(slot);
    return
        Participant({
            status: slot.statusOf(),
            enrolments: uint16(word >> ENROLMENTS_OFFSET),
            orders: uint32(word >> ORDERS_OFFSET),
            month: uint16(word >> MONTH_OFFSET),
            balance: uint56(word >> BALANCE_OFFSET),
            awardedInMonth: uint56(word >> IN_MONTH_OFFSET),
            awardedInYear: uint56(word >> IN_YEAR_OFFSET)
        });
}
