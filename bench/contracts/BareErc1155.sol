// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";

/// @title A loop over OpenZeppelin's `_mint` behind one role, and nothing else.
contract BareErc1155 is ERC1155, AccessControl {
    bytes32 public constant MINTER = keccak256("MINTER");

    constructor() ERC1155("") {
        _grantRole(MINTER, msg.sender);
    }

    function award(uint256 id, uint256 coins, address[] calldata participants) external onlyRole(MINTER) {
        for (uint256 i = 0; i < participants.length; ++i) _mint(participants[i], id, coins, "");
    }

    function supportsInterface(bytes4 id) public view override(ERC1155, AccessControl) returns (bool) {
        return super.supportsInterface(id);
    }
}
