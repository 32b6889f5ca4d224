// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Arrangement, Claim, ClaimStatus, Rank} from "./Claim.sol";
import {Cents} from "./Cents.sol";
import {Organisation} from "./Organisation.sol";

/// @notice A {Claim} as the one word that storage keeps, so that it is read once and written once.
// low bits first: holder 56 | registered 48 | remainder 48 | coins 48 | epoch 24 | status 8 | rank 8 | dischargeable 8
type ClaimSlot is uint256;

/// @notice An {Arrangement} as the one word that storage keeps.
// low bits first: programme 32 | epoch 24 | tendered 56 | distributed 56 | claims 8 | openClaims 8
type ArrangementSlot is uint256;

using {isOpen, holder, remainder, weight, receivedIn, withWriteOff, toClaim} for ClaimSlot global;
using {toArrangement} for ArrangementSlot global;

// Made of numbers: the compiler folds those and would compute expressions of typed constants at every use.
/// @dev What a write-off leaves as it is: holder, registered, rank and dischargeable.
uint256 constant STATED = (1 << 104) - 1 + (1 << 248) - (1 << 232);

function isOpen(ClaimSlot slot) pure returns (bool) {
    return uint8(ClaimSlot.unwrap(slot) >> 224) == uint8(ClaimStatus.Open);
}

function holder(ClaimSlot slot) pure returns (Organisation) {
    return Organisation.wrap(uint56(ClaimSlot.unwrap(slot)));
}

/// @notice Cents.
function remainder(ClaimSlot slot) pure returns (uint256) {
    return uint48(ClaimSlot.unwrap(slot) >> 104);
}

/// @notice The claim's weight in the distribution: a preferential one counts twice.
function weight(ClaimSlot slot) pure returns (uint256) {
    uint256 word = ClaimSlot.unwrap(slot);
    return uint256(uint48(word >> 56)) << uint8(word >> 232);
}

/// @notice Coins that the claim received in `epoch`.
function receivedIn(ClaimSlot slot, uint256 epoch) pure returns (uint256) {
    uint256 word = ClaimSlot.unwrap(slot);
    return uint24(word >> 200) == epoch ? uint48(word >> 152) : 0;
}

/// @notice The slot of an open claim of which so much remains, after it received so many coins in `epoch`.
function withWriteOff(
    ClaimSlot slot,
    uint256 left,
    uint256 received,
    uint256 epoch
) pure returns (ClaimSlot) {
    ClaimStatus status = left == 0 ? ClaimStatus.WrittenOff : ClaimStatus.Open;
    return
        ClaimSlot.wrap(
            (ClaimSlot.unwrap(slot) & STATED) |
                (left << 104) |
                (received << 152) |
                (epoch << 200) |
                (uint256(status) << 224)
        );
}

function toClaim(ClaimSlot slot) pure returns (Claim memory claim) {
    uint256 word = ClaimSlot.unwrap(slot);
    claim.holder = Organisation.wrap(uint56(word));
    claim.registered = Cents.wrap(uint48(word >> 56));
    claim.remainder = Cents.wrap(uint48(word >> 104));
    claim.coins = uint48(word >> 152);
    claim.epoch = uint24(word >> 200);
    claim.status = ClaimStatus(uint8(word >> 224));
    claim.rank = Rank(uint8(word >> 232));
    claim.dischargeable = word >> 240 != 0;
}

function packClaim(Claim memory claim) pure returns (ClaimSlot) {
    return
        ClaimSlot.wrap(
            Organisation.unwrap(claim.holder) |
                (claim.registered.value() << 56) |
                (claim.remainder.value() << 104) |
                (uint256(claim.coins) << 152) |
                (uint256(claim.epoch) << 200) |
                (uint256(claim.status) << 224) |
                (uint256(claim.rank) << 232) |
                (claim.dischargeable ? 1 << 240 : 0)
        );
}

function toArrangement(ArrangementSlot slot) pure returns (Arrangement memory arrangement) {
    uint256 word = ArrangementSlot.unwrap(slot);
    arrangement.programme = uint32(word);
    arrangement.epoch = uint24(word >> 32);
    arrangement.tendered = uint56(word >> 56);
    arrangement.distributed = uint56(word >> 112);
    arrangement.claims = uint8(word >> 168);
    arrangement.openClaims = uint8(word >> 176);
}

function packArrangement(Arrangement memory arrangement) pure returns (ArrangementSlot) {
    return
        ArrangementSlot.wrap(
            arrangement.programme |
                (uint256(arrangement.epoch) << 32) |
                (uint256(arrangement.tendered) << 56) |
                (uint256(arrangement.distributed) << 112) |
                (uint256(arrangement.claims) << 168) |
                (uint256(arrangement.openClaims) << 176)
        );
}
