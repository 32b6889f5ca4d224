// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Ownable} from "solady/src/auth/Ownable.sol";
import {ERC1155} from "solady/src/tokens/ERC1155.sol";

/// @title A loop over Solady's ERC-1155 `_mint` behind one owner, and nothing else.
contract SoladyErc1155 is ERC1155, Ownable {
    constructor() {
        _initializeOwner(msg.sender);
    }

    function award(uint256 id, uint256 coins, address[] calldata participants) external onlyOwner {
        for (uint256 i = 0; i < participants.length; ++i) _mint(participants[i], id, coins, "");
    }

    function uri(uint256) public pure override returns (string memory) {
        return "";
    }
}
