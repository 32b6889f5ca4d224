// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {ISocialcoin} from "../interfaces/ISocialcoin.sol";
import {Participant} from "../types/Participant.sol";

/// @title Where participants stand in a programme
/// @notice Nobody deploys this: a node runs its creation in a call (`eth_call` without `to`), and what a creation returns,
/// else code, is here the answer: a word for each participant, in their order.
/// @dev Why it is not a view of {ISocialcoin} stands in docs/decisions/0034-questions-that-bring-their-code.md.
contract Standings {
    /// @dev Bits of a word: month 16 | awarded in the month 56 | awarded in the month's year 56. What is created must not
    /// begin with the byte 0xef; the highest byte of a word is zero.
    uint256 private constant MONTH_OFFSET = 112;
    uint256 private constant IN_MONTH_OFFSET = 56;

    /// @param programme Number of the programme.
    /// @param participants At most 500: what is created is no longer than 24,576 bytes, and costs 200 gas a byte.
    constructor(ISocialcoin socialcoin, uint256 programme, address[] memory participants) {
        uint256[] memory words = new uint256[](participants.length);
        for (uint256 i = 0; i < participants.length; ++i) {
            Participant memory standing = socialcoin.participantOf(programme, participants[i]);
            words[i] =
                (uint256(standing.month) << MONTH_OFFSET) |
                (uint256(standing.awardedInMonth) << IN_MONTH_OFFSET) |
                standing.awardedInYear;
        }

        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            return(add(words, 32), mul(mload(words), 32))
        }
    }
}
