// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Stealing} from "./Stealing.sol";
import {vm} from "./Vm.sol";

/// @dev Everything that can happen, as one contract; the runner calls its acts in any order with any numbers. It begins
/// where the programmes of a household are under way.
contract Handler is Stealing {
    constructor() {
        uint8[5] memory programmeOf = [1, 1, 2, 3, 3];
        for (uint256 i = 0; i < 5; ++i) {
            vm.prank(operatorOf(programmeOf[i]));
            relief.openArrangement(programmeOf[i], WHY);
            _register(i + 1, i % 2 == 0, 2, 300, i);
        }
        uint8[14] memory programmesOf = [1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 6];
        uint8[14] memory targets = [1, 1, 2, 3, 3, 4, 5, 5, 0, 0, 0, 0, 0, 0];
        for (uint256 i = 0; i < 14; ++i) _join(programmesOf[i], targets[i], i % 5 == 1);
        _offer(4, 1);
        _offer(6, 2);
        _propose(77);
    }
}
