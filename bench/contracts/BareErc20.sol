// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A loop over OpenZeppelin's ERC-20 `_mint` behind one role, and nothing else.
contract BareErc20 is ERC20, AccessControl {
    bytes32 public constant MINTER = keccak256("MINTER");

    constructor() ERC20("", "") {
        _grantRole(MINTER, msg.sender);
    }

    function award(uint256, uint256 coins, address[] calldata participants) external onlyRole(MINTER) {
        for (uint256 i = 0; i < participants.length; ++i) _mint(participants[i], coins);
    }
}
