// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IRedeemer} from "../../../contracts/interfaces/IRedeemer.sol";
import {ISocialcoin} from "../../../contracts/interfaces/ISocialcoin.sol";

/// @title A redeemer that does what anybody asks, to test the coin apart from what coins are redeemed for.
contract OpenRedeemer is IRedeemer {
    ISocialcoin private immutable _coin;
    bool private _waiting;
    bool private _refusing;

    event Joined(uint256 programme, address participant, uint256 target);
    event Moved(uint256 programme, address participant, address successor);

    error OpenRedeemerRefuses();

    constructor(ISocialcoin coin) {
        _coin = coin;
    }

    function setWaiting(bool waiting) external {
        _waiting = waiting;
    }

    function setRefusing(bool refusing) external {
        _refusing = refusing;
    }

    /// @inheritdoc IRedeemer
    function join(uint256 programme, address participant, uint256 target) external {
        require(!_refusing, OpenRedeemerRefuses());

        emit Joined(programme, participant, target);
    }

    /// @inheritdoc IRedeemer
    function move(uint256 programme, address participant, address successor) external {
        require(!_refusing, OpenRedeemerRefuses());

        emit Moved(programme, participant, successor);
    }

    function burn(uint256 programme, address participant, uint256 coins, uint256 order) external {
        _coin.burn(programme, participant, coins, order);
    }

    function restore(uint256 programme, address participant, uint256 coins) external {
        _coin.restore(programme, participant, coins);
    }

    function setCleared(uint256 programme, address participant, bool cleared) external {
        _coin.setCleared(programme, participant, cleared);
    }

    /// @inheritdoc IRedeemer
    function isWaiting(uint256, address) external view returns (bool) {
        return _waiting;
    }
}
