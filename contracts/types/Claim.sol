// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";
import {Cents} from "./Cents.sol";

/// @notice Priority of a claim, as its creditor states it.
enum Rank {
    Unsecured,
    Preferential
}

/// @notice Where a claim stands. Anything but None and Open is closed, and says what became of the remainder.
enum ClaimStatus {
    None,
    Open,
    WrittenOff,
    Discharged,
    Withdrawn
}

/// @notice One enforceable amount of one creditor. One storage slot.
/// @dev registered = written off + remainder, always. The status tells what the remainder is: outstanding (Open),
/// waived (Discharged) or withdrawn (Withdrawn).
struct Claim {
    // slot 0: holder 56 | registered 48 | remainder 48 | coins 48 | epoch 24 | status 8 | rank 8 | dischargeable 8
    /// @dev The organisation to which the claim belongs now.
    Organisation holder;
    Cents registered;
    Cents remainder;
    /// @dev Coins received in `epoch`.
    uint48 coins;
    /// @dev The arrangement's epoch in which `coins` were received; older coins do not count in the distribution.
    uint24 epoch;
    ClaimStatus status;
    Rank rank;
    bool dischargeable;
}

/// @notice The settlement of one household. One storage slot.
struct Arrangement {
    // slot 0: programme 32 | epoch 24 | tendered 56 | distributed 56 | claims 8 | openClaims 8
    uint32 programme;
    /// @dev Counts the times that the weights of the distribution changed.
    uint24 epoch;
    /// @dev T of the running distribution: coins over which the epoch's entitlements were computed.
    uint56 tendered;
    /// @dev Coins that the claims received in the epoch, at most `tendered`.
    uint56 distributed;
    /// @dev Claims ever registered.
    uint8 claims;
    /// @dev Claims that are open.
    uint8 openClaims;
}
