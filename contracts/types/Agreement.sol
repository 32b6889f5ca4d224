// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Organisation} from "./Organisation.sol";
import {Cents} from "./Cents.sol";

/// @notice Where a programme stands. Awards need an open one; redemption is possible in every state but None.
enum ProgrammeStatus {
    None,
    Open,
    Suspended,
    Closed
}

/// @notice How coins are divided over the claims of an arrangement.
enum Distribution {
    ProRata,
    ParticipantsChoice
}

/// @notice What the parties of a programme agreed and every award and redemption must respect. Two storage slots.
struct Agreement {
    // slot 0: municipality 56 | status 8 | distribution 8 | startsAt 40 | endsAt 40 | coinValue 48 | budget 56
    /// @dev The municipality whose operators run the programme.
    Organisation municipality;
    ProgrammeStatus status;
    Distribution distribution;
    /// @dev Tasks count from here, unix seconds.
    uint40 startsAt;
    /// @dev Tasks count until here, unix seconds.
    uint40 endsAt;
    /// @dev What one coin writes off, in cents.
    Cents coinValue;
    /// @dev How many coins may ever be awarded.
    uint56 budget;
    // slot 1: redeemer 160 | monthCeiling 48 | yearCeiling 48
    /// @dev The only contract that can burn this programme's coins.
    address redeemer;
    /// @dev What a participant may be awarded in a calendar month (UTC), in cents.
    Cents monthCeiling;
    /// @dev What a participant may be awarded in a calendar year (UTC), in cents.
    Cents yearCeiling;
}

/// @notice What an activity of the catalogue earns. One storage slot.
struct Rate {
    /// @dev Coins per unit.
    uint40 reward;
    /// @dev Seconds that one unit takes at least.
    uint32 minimumDuration;
    /// @dev By what the reward is multiplied when the task was done as a group.
    uint8 groupMultiplier;
    /// @dev Whether new tasks may still be awarded.
    bool offered;
}

/// @notice An activity of the catalogue.
struct Activity {
    Rate rate;
    /// @dev Short ASCII name, such as "park-cleaning".
    bytes32 code;
    /// @dev Hash of the declaration that the activity is additional work and displaces no paid job.
    bytes32 declaration;
}
