// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice Where a receipt stands.
enum ReceiptStatus {
    None,
    Issued,
    Acknowledged,
    Reversed
}

/// @notice What a receipt keeps in its one storage slot: the status in the highest byte, and the first 31 bytes of
/// the EIP-712 digest of the receipt's fields.
type ReceiptSlot is bytes32;

using {statusOf, isOf, equals} for ReceiptSlot global;

function toSlot(ReceiptStatus status, bytes32 digest) pure returns (ReceiptSlot) {
    return ReceiptSlot.wrap(bytes32(uint256(status) << 248) | (digest >> 8));
}

function statusOf(ReceiptSlot slot) pure returns (ReceiptStatus) {
    return ReceiptStatus(uint8(bytes1(ReceiptSlot.unwrap(slot))));
}

function equals(ReceiptSlot a, ReceiptSlot b) pure returns (bool) {
    return ReceiptSlot.unwrap(a) == ReceiptSlot.unwrap(b);
}

/// @notice Whether the slot holds `digest`, whatever the status.
function isOf(ReceiptSlot slot, bytes32 digest) pure returns (bool) {
    return ReceiptSlot.unwrap(slot) << 8 == (digest >> 8) << 8;
}
