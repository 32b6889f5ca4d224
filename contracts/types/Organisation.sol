// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice An organisation, by the number value of its OIN (Organisatie-identificatienummer). An OIN has twenty digits
/// of which the first eight are a small prefix, so that every OIN in use fits 56 bits. Zero is no organisation.
type Organisation is uint56;

using {equals as ==} for Organisation global;

function equals(Organisation a, Organisation b) pure returns (bool) {
    return Organisation.unwrap(a) == Organisation.unwrap(b);
}
