// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Cents} from "./Cents.sol";
import {Organisation} from "./Organisation.sol";

/// @notice What a receipt of debt relief says: coins of a participant were burned and this much of a claim is written
/// off; or, with no participant and no coins, its creditor waived the remainder.
struct WriteOff {
    uint256 claim;
    address participant;
    uint256 coins;
    Cents writtenOff;
    Cents waived;
    /// @dev What is still owed on the claim afterwards.
    Cents outstanding;
    /// @dev Digest of the order or discharge that was signed.
    bytes32 statement;
    /// @dev Unix seconds.
    uint256 issuedAt;
}

/// @notice A receipt of debt relief, whole: its EIP-712 digest is what the chain keeps.
struct WriteOffReceipt {
    uint256 number;
    uint256 programme;
    /// @dev The claim's holder at the time.
    Organisation organisation;
    WriteOff content;
}

bytes32 constant WRITE_OFF_TYPEHASH = keccak256(
    "WriteOff(uint256 claim,address participant,uint256 coins,uint48 writtenOff,uint48 waived,uint48 outstanding,bytes32 statement,uint256 issuedAt)"
);

bytes32 constant WRITE_OFF_RECEIPT_TYPEHASH = keccak256(
    "Receipt(uint256 number,uint256 programme,uint56 organisation,WriteOff content)WriteOff(uint256 claim,address participant,uint256 coins,uint48 writtenOff,uint48 waived,uint48 outstanding,bytes32 statement,uint256 issuedAt)"
);

using {hash} for WriteOff global;

/// @notice The EIP-712 struct hash.
function hash(WriteOff memory content) pure returns (bytes32) {
    return keccak256(abi.encode(WRITE_OFF_TYPEHASH, content));
}
