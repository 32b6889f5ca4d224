// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Ownable} from "solady/src/auth/Ownable.sol";
import {ERC20} from "solady/src/tokens/ERC20.sol";

/// @title A loop over Solady's ERC-20 `_mint` behind one owner, and nothing else.
contract SoladyErc20 is ERC20, Ownable {
    constructor() {
        _initializeOwner(msg.sender);
    }

    function award(uint256, uint256 coins, address[] calldata participants) external onlyOwner {
        for (uint256 i = 0; i < participants.length; ++i) _mint(participants[i], coins);
    }

    function name() public pure override returns (string memory) {
        return "";
    }

    function symbol() public pure override returns (string memory) {
        return "";
    }
}
