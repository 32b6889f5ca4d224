// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Agreement, Distribution, ProgrammeStatus} from "./Agreement.sol";
import {Cents} from "./Cents.sol";
import {Organisation} from "./Organisation.sol";

/// @notice An {Agreement} as storage and calls between our contracts carry it: two words, so that each is read once
/// and no field is copied that nobody asks for.
struct PackedAgreement {
    // low bits first: municipality 56 | status 8 | distribution 8 | startsAt 40 | endsAt 40 | coinValue 48 | budget 56
    uint256 terms;
    // low bits first: redeemer 160 | monthCeiling 48 | yearCeiling 48
    uint256 bounds;
}

uint256 constant STATUS_OFFSET = 56;
uint256 constant DISTRIBUTION_OFFSET = 64;
uint256 constant STARTS_AT_OFFSET = 72;
uint256 constant ENDS_AT_OFFSET = 112;
uint256 constant COIN_VALUE_OFFSET = 152;
uint256 constant BUDGET_OFFSET = 200;
uint256 constant MONTH_CEILING_OFFSET = 160;
uint256 constant YEAR_CEILING_OFFSET = 208;

using {
    municipality,
    status,
    distribution,
    startsAt,
    endsAt,
    coinValue,
    budget,
    redeemer,
    monthCeiling,
    yearCeiling,
    withStatus,
    unpack
} for PackedAgreement global;

function municipality(PackedAgreement memory packed) pure returns (Organisation) {
    return Organisation.wrap(uint56(packed.terms));
}

function status(PackedAgreement memory packed) pure returns (ProgrammeStatus) {
    return ProgrammeStatus(uint8(packed.terms >> STATUS_OFFSET));
}

function distribution(PackedAgreement memory packed) pure returns (Distribution) {
    return Distribution(uint8(packed.terms >> DISTRIBUTION_OFFSET));
}

function startsAt(PackedAgreement memory packed) pure returns (uint40) {
    return uint40(packed.terms >> STARTS_AT_OFFSET);
}

function endsAt(PackedAgreement memory packed) pure returns (uint40) {
    return uint40(packed.terms >> ENDS_AT_OFFSET);
}

function coinValue(PackedAgreement memory packed) pure returns (Cents) {
    return Cents.wrap(uint48(packed.terms >> COIN_VALUE_OFFSET));
}

function budget(PackedAgreement memory packed) pure returns (uint56) {
    return uint56(packed.terms >> BUDGET_OFFSET);
}

function redeemer(PackedAgreement memory packed) pure returns (address) {
    return address(uint160(packed.bounds));
}

function monthCeiling(PackedAgreement memory packed) pure returns (Cents) {
    return Cents.wrap(uint48(packed.bounds >> MONTH_CEILING_OFFSET));
}

function yearCeiling(PackedAgreement memory packed) pure returns (Cents) {
    return Cents.wrap(uint48(packed.bounds >> YEAR_CEILING_OFFSET));
}

/// @notice The same agreement with another status.
function withStatus(
    PackedAgreement memory packed,
    ProgrammeStatus next
) pure returns (PackedAgreement memory) {
    uint256 cleared = packed.terms & ~(uint256(type(uint8).max) << STATUS_OFFSET);
    return PackedAgreement(cleared | (uint256(next) << STATUS_OFFSET), packed.bounds);
}

function pack(Agreement memory agreement) pure returns (PackedAgreement memory packed) {
    packed.terms =
        Organisation.unwrap(agreement.municipality) |
        (uint256(agreement.status) << STATUS_OFFSET) |
        (uint256(agreement.distribution) << DISTRIBUTION_OFFSET) |
        (uint256(agreement.startsAt) << STARTS_AT_OFFSET) |
        (uint256(agreement.endsAt) << ENDS_AT_OFFSET) |
        (agreement.coinValue.value() << COIN_VALUE_OFFSET) |
        (uint256(agreement.budget) << BUDGET_OFFSET);
    packed.bounds =
        uint160(agreement.redeemer) |
        (agreement.monthCeiling.value() << MONTH_CEILING_OFFSET) |
        (agreement.yearCeiling.value() << YEAR_CEILING_OFFSET);
}

function unpack(PackedAgreement memory packed) pure returns (Agreement memory) {
    return
        Agreement({
            municipality: packed.municipality(),
            status: packed.status(),
            distribution: packed.distribution(),
            startsAt: packed.startsAt(),
            endsAt: packed.endsAt(),
            coinValue: packed.coinValue(),
            budget: packed.budget(),
            redeemer: packed.redeemer(),
            monthCeiling: packed.monthCeiling(),
            yearCeiling: packed.yearCeiling()
        });
}
