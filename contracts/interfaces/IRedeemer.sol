// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title What the coin expects of a contract that redeems.
interface IRedeemer {
    /// @notice A participant joins a programme that this contract redeems, naming what the coins will go towards.
    /// Reverts where the target does not suit.
    /// @custom:access The coin
    /// @return waiting Whether there is nothing to redeem for at present, so that awards have to wait.
    function join(uint256 programme, address participant, uint256 target) external returns (bool waiting);
}
