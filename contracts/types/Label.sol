// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice The purpose for which a coin was created, as ASCII text padded with zero bytes: "debt-relief", "climate",
/// "work" or "neighbourhood".
type Label is bytes32;
