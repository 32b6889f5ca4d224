// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title What no award can do without, by hand: a bit against replay, a balance, an event. No signature, no catalogue, no
/// budget, no ceilings, no roles; nobody should use it.
contract Floor {
    event Awarded(uint256 indexed programme, address indexed participant, uint256 task, uint256 coins);

    error UsedBefore(uint256 task);

    mapping(address participant => uint256 coins) public balanceOf;
    mapping(uint256 word => uint256 bits) private _used;

    /// @notice Awards `coins` to each participant for tasks numbered from `first` on.
    function award(
        uint256 programme,
        uint256 first,
        uint256 coins,
        address[] calldata participants
    ) external {
        unchecked {
            uint256 word = type(uint256).max;
            uint256 bits;
            for (uint256 i = 0; i < participants.length; ++i) {
                uint256 task = first + i;
                if (task >> 8 != word) {
                    if (i != 0) _used[word] = bits;
                    word = task >> 8;
                    bits = _used[word];
                }
                uint256 bit = 1 << (task & 0xff);
                if (bits & bit != 0) revert UsedBefore(task);
                bits |= bit;
                balanceOf[participants[i]] += coins;
                emit Awarded(programme, participants[i], task, coins);
            }
            _used[word] = bits;
        }
    }
}
