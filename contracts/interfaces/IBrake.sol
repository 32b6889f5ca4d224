// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";

/// @title Brake: stops a contract at once.
/// @notice What network administrators do waits for a delay in which others can cancel it; stopping harm cannot wait.
/// This contract is an administrator without delay that can do one thing only. Letting a frozen contract go on is for
/// the administrators, with their delay.
interface IBrake {
    /// @notice Somebody froze a contract.
    event BrakePulled(address indexed target, address indexed account);

    /// @notice The account may not pull the brake, or holds that role with an execution delay.
    error BrakeRoleMissing(address account);

    /// @notice Freezes a contract: it refuses every change of state.
    /// @custom:access Holder of the brake role
    function freeze(address target) external;

    /// @notice The access manager in which this contract is an administrator.
    function authority() external view returns (IAccessManager);
}
