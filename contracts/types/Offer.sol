// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";

/// @notice Statement of a provider: we offer this for so many coins.
struct OfferStatement {
    uint256 programme;
    Organisation provider;
    /// @dev Coins per voucher.
    uint48 price;
    /// @dev How many vouchers there can be.
    uint32 stock;
    /// @dev Vouchers are sold from here, unix seconds.
    uint40 startsAt;
    /// @dev Vouchers are sold until here, unix seconds.
    uint40 endsAt;
    /// @dev Keccak-256 of the text that describes the offer and its terms.
    bytes32 termsHash;
    address signer;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

/// @notice An offer as the chain keeps it. Two storage slots.
struct Offer {
    // slot 0: programme 32 | provider 56 | price 48 | stock 32 | startsAt 40 | endsAt 40
    uint32 programme;
    Organisation provider;
    uint48 price;
    /// @dev Vouchers left.
    uint32 stock;
    uint40 startsAt;
    uint40 endsAt;
    // slot 1
    bytes32 termsHash;
}

bytes32 constant OFFER_STATEMENT_TYPEHASH = keccak256(
    "OfferStatement(uint256 programme,uint56 provider,uint48 price,uint32 stock,uint40 startsAt,uint40 endsAt,bytes32 termsHash,address signer,uint256 deadline)"
);

using {hash} for OfferStatement global;

/// @notice The EIP-712 struct hash.
function hash(OfferStatement calldata offer) pure returns (bytes32) {
    return keccak256(abi.encode(OFFER_STATEMENT_TYPEHASH, offer));
}
