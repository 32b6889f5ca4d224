// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice What a receipt in kind says: a participant paid with coins for one piece of an offer.
struct Voucher {
    uint256 offer;
    address participant;
    uint256 coins;
    /// @dev Digest of the order that was signed.
    bytes32 statement;
    /// @dev Unix seconds.
    uint256 issuedAt;
}

/// @notice A receipt in kind, whole: its EIP-712 digest is what the chain keeps.
struct VoucherReceipt {
    uint256 number;
    uint256 programme;
    /// @dev The provider.
    Organisation organisation;
    Voucher content;
}

bytes32 constant VOUCHER_TYPEHASH = keccak256(
    "Voucher(uint256 offer,address participant,uint256 coins,bytes32 statement,uint256 issuedAt)"
);

bytes32 constant VOUCHER_RECEIPT_TYPEHASH = keccak256(
    "Receipt(uint256 number,uint256 programme,uint56 organisation,Voucher content)Voucher(uint256 offer,address participant,uint256 coins,bytes32 statement,uint256 issuedAt)"
);

using {hash} for Voucher global;

/// @notice The EIP-712 struct hash.
function hash(Voucher memory content) pure returns (bytes32) {
    return keccak256(abi.encode(VOUCHER_TYPEHASH, content));
}
