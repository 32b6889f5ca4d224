// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Calendar} from "./Calendar.sol";
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

/// @dev What an awarded coin adds: one to the balance, one to the month, one to the year.
uint256 constant AWARDED_COIN = (1 << BALANCE_OFFSET) | (1 << IN_MONTH_OFFSET) | (1 << IN_YEAR_OFFSET);
/// @dev What a carried out order adds to the participant's orders.
uint256 constant ONE_ORDER = 1 << ORDERS_OFFSET;
/// @dev Everything below the coins of the month, without the month.
uint256 constant WITHOUT_MONTH = (1 << IN_MONTH_OFFSET) - 1 - (uint256(type(uint16).max) << MONTH_OFFSET);

using {
    statusOf,
    ordersOf,
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

/// @notice The slot as it stands in `month`: coins of another month, or year, no longer count.
function atMonth(ParticipantSlot slot, uint256 month) pure returns (ParticipantSlot) {
    uint256 word = ParticipantSlot.unwrap(slot);
    uint256 last = uint16(word >> MONTH_OFFSET);
    if (last == month) return slot;

    bool sameYear = Calendar.yearOf(last) == Calendar.yearOf(month);
    uint256 year = sameYear ? slot.inYearOf() << IN_YEAR_OFFSET : 0;
    return ParticipantSlot.wrap((word & WITHOUT_MONTH) | (month << MONTH_OFFSET) | year);
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
