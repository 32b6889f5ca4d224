// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title What the coin expects of a contract that redeems.
interface IRedeemer {
    /// @notice A participant joins a programme that this contract redeems, naming what the coins will go towards.
    /// Reverts where the target does not suit.
    /// @custom:access The coin
    function join(uint256 programme, address participant, uint256 target) external;

    /// @notice A participant has a new account, which takes the place of the old one.
    /// @custom:access The coin
    function move(uint256 programme, address participant, address successor) external;

    /// @notice Whether there is nothing that the participant could redeem for at present, so that awards have to wait.
    function isWaiting(uint256 programme, address participant) external view returns (bool);
}
