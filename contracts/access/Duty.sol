// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "../types/Organisation.sol";

/// @notice What somebody does at an organisation.
/// @dev The order is part of the role numbers and never changes.
enum Duty {
    None,
    Administrator,
    Operator,
    Attester,
    Creditor,
    Provider
}

/// @dev The role of contracts that may redeem coins. It belongs to no organisation: the network administrator
/// grants it.
uint64 constant REDEEMER_ROLE = 6;

/// @dev The role of accounts that may freeze a contract at once. It belongs to no organisation: the network
/// administrator grants it.
uint64 constant BRAKE_ROLE = 7;

/// @notice The AccessManager role of a duty at an organisation.
function roleOf(Organisation organisation, Duty duty) pure returns (uint64) {
    return (uint64(Organisation.unwrap(organisation)) << 8) | uint64(duty);
}
