// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice Where a participant stands. Only an enrolled one is awarded; what was earned can be redeemed always.
/// @dev Cleared: nothing to redeem for at present. Suspended: by the municipality. Withdrawn: by choice. Moved: the
/// participant has another account now.
enum ParticipantStatus {
    None,
    Enrolled,
    Cleared,
    Suspended,
    Withdrawn,
    Moved
}

/// @notice A participant of a programme. One storage slot, created by the enrolment.
struct Participant {
    // slot 0: status 8 | enrolments 16 | orders 32 | month 16 | balance 56 | awardedInMonth 56 | awardedInYear 56
    ParticipantStatus status;
    /// @dev How often the account has joined.
    uint16 enrolments;
    /// @dev How many orders were carried out; the next order's nonce.
    uint32 orders;
    /// @dev Calendar month of the last award, counted from January 1970.
    uint16 month;
    /// @dev Coins.
    uint56 balance;
    /// @dev Coins awarded in `month`.
    uint56 awardedInMonth;
    /// @dev Coins awarded in the calendar year of `month`.
    uint56 awardedInYear;
}

/// @notice A programme's account, in coins: awarded = outstanding + redeemed + annulled. One storage slot.
struct Account {
    uint64 awarded;
    uint64 redeemed;
    uint64 annulled;
}
