// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice Statement of a participant: redeem up to so many of my coins for this target.
struct RedemptionOrder {
    uint256 programme;
    address participant;
    /// @dev What the coins go towards: in debt relief the arrangement, or the claim where the programme leaves the
    /// choice to participants.
    uint256 target;
    /// @dev At most so many coins.
    uint256 coins;
    /// @dev 0 for the participant's first order in the programme, 1 for the second …
    uint256 nonce;
    /// @dev Unix seconds until which the statement may be submitted.
    uint256 deadline;
}

/// @notice An order with its participant's signature.
struct SignedOrder {
    RedemptionOrder order;
    bytes signature;
}

bytes32 constant REDEMPTION_ORDER_TYPEHASH = keccak256(
    "RedemptionOrder(uint256 programme,address participant,uint256 target,uint256 coins,uint256 nonce,uint256 deadline)"
);

using {hash} for RedemptionOrder global;

/// @notice The EIP-712 struct hash.
function hash(RedemptionOrder calldata order) pure returns (bytes32) {
    return keccak256(abi.encode(REDEMPTION_ORDER_TYPEHASH, order));
}
