// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title Soulbound tokens for ERC-1155, as described in ERC-5633.
interface IERC5633 {
    /// @notice A token type became bound to its holders, or free.
    event Soulbound(uint256 indexed id, bool bounded);

    /// @notice Whether tokens of this type are bound to their holders.
    function isSoulbound(uint256 id) external view returns (bool);
}
